/// A script in Python that opens pages in Debian's Chromium, without a window, and prints what it was asked
/// for as a list in JSON. Its argument is a file with the steps, each a name with a value:
///
/// `open` an address; `act` runs a script that leads to another page, and waits for it; `do` runs one that
/// does not; `until` waits for one to give true; `value` tells what one gives; `width` sets how many pixels wide the page is; `names` tells which
/// of some roles have members without a name, in the tree that screen readers read; `print` makes a PDF and
/// tells its beginning and size; `media` shows the page as on paper or a screen; `paper` tells how many pages of which size it has; `picture` writes one to a path, no
/// higher than so many pixels, at a scale.
let browserScript = #"""
  import base64, itertools, json, os, re, socket, struct, subprocess, sys, tempfile, time, urllib.request

  class Browser:
      """A headless Chromium, driven by the Chrome DevTools Protocol over a web socket (RFC 6455)."""

      def __init__(self):
          self.profile = tempfile.TemporaryDirectory()
          self.process = subprocess.Popen(
              ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
               "--no-first-run", "--lang=vi", "--remote-debugging-port=0",
               "--user-data-dir=" + self.profile.name, "about:blank"],
              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
          port = None
          for _ in range(600):
              try:
                  port = open(self.profile.name + "/DevToolsActivePort").read().split()[0]
                  break
              except (OSError, IndexError):
                  time.sleep(0.05)
          pages = json.load(urllib.request.urlopen("http://127.0.0.1:%s/json" % port))
          path = [p for p in pages if p["type"] == "page"][0]["webSocketDebuggerUrl"].split("/", 3)[3]
          self.socket = socket.create_connection(("127.0.0.1", int(port)))
          self.socket.sendall((
              "GET /%s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n\r\n"
              % (path, port, base64.b64encode(os.urandom(16)).decode())).encode())
          self.buffer = b""
          while b"\r\n\r\n" not in self.buffer:
              self.buffer += self.socket.recv(65536)
          self.buffer = self.buffer.split(b"\r\n\r\n", 1)[1]
          self.number = 0
          self.loads = 0
          self.ask("Page.enable")

      def octets(self, count):
          while len(self.buffer) < count:
              more = self.socket.recv(1 << 20)
              if not more:
                  raise SystemExit("the browser has closed the socket")
              self.buffer += more
          part, self.buffer = self.buffer[:count], self.buffer[count:]
          return part

      def read(self):
          text = b""
          while True:
              first, second = self.octets(2)
              length = second & 127
              if length == 126:
                  length = struct.unpack(">H", self.octets(2))[0]
              elif length == 127:
                  length = struct.unpack(">Q", self.octets(8))[0]
              text += self.octets(length)
              if first & 128:
                  return json.loads(text)

      def ask(self, method, **params):
          self.number += 1
          text = json.dumps({"id": self.number, "method": method, "params": params}).encode()
          mask = os.urandom(4)
          head = bytes([129])
          if len(text) < 126:
              head += bytes([128 | len(text)])
          elif len(text) < 65536:
              head += bytes([128 | 126]) + struct.pack(">H", len(text))
          else:
              head += bytes([128 | 127]) + struct.pack(">Q", len(text))
          self.socket.sendall(head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(text)))
          while True:
              answer = self.read()
              if answer.get("method") == "Page.loadEventFired":
                  self.loads += 1
              if answer.get("id") == self.number:
                  if "error" in answer:
                      raise SystemExit("%s: %s" % (method, answer["error"]))
                  return answer["result"]

      def wait(self, loads):
          while self.loads <= loads:
              if self.read().get("method") == "Page.loadEventFired":
                  self.loads += 1

      def value(self, script):
          result = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
          if "exceptionDetails" in result:
              raise SystemExit("%s: %s" % (script, result["exceptionDetails"]))
          return result["result"].get("value")

      def step(self, name, value):
          before = self.loads
          if name == "open":
              self.ask("Page.navigate", url=value)
              self.wait(before)
          elif name == "act":
              self.value(value)
              self.wait(before)
          elif name == "do":
              self.value(value)
          elif name == "until":
              for _ in range(600):
                  if self.value(value):
                      break
                  time.sleep(0.05)
              else:
                  raise SystemExit("never: " + value)
          elif name == "width":
              self.ask("Emulation.setDeviceMetricsOverride", width=value, height=900,
                       deviceScaleFactor=1, mobile=False)
          elif name == "value":
              return self.value(value)
          elif name == "names":
              nodes = self.ask("Accessibility.getFullAXTree")["nodes"]
              return sorted({n["role"]["value"] for n in nodes
                             if n.get("role", {}).get("value") in value
                             and not n.get("name", {}).get("value") and not n.get("ignored")})
          elif name == "print":
              data = base64.b64decode(self.ask("Page.printToPDF", **value)["data"])
              return data[:5].decode() + " %d" % len(data)
          elif name == "media":
              self.ask("Emulation.setEmulatedMedia", media=value)
          elif name == "paper":
              # A4 is 595 by 842 points, A3 842 by 1191.
              data = base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True)["data"])
              boxes = re.findall(rb"/Type /Page\b(?!s).*?/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data, re.S)
              return "; ".join(
                  "%d × %s" % (len(list(same)), size) for size, same in itertools.groupby(
                      "%d x %d" % (float(w), float(h)) for w, h in boxes))
          elif name == "picture":
              path, highest, scale = value
              self.ask("Emulation.setScrollbarsHidden", hidden=True)
              size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
              clip = {"x": 0, "y": 0, "width": size["width"],
                      "height": min(size["height"], highest), "scale": scale}
              data = self.ask("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
              open(path, "wb").write(base64.b64decode(data))
          return None

  browser = Browser()
  try:
      told = [browser.step(name, value) for name, value in json.load(open(sys.argv[1]))]
      print(json.dumps([t for t in told if t is not None], ensure_ascii=False))
  finally:
      browser.process.terminate()
      browser.process.wait()
  """#
