/// A script in Python that subscribes as other people's programs do, and prints what they then have:
/// a line for each event, sorted.
///
/// `fetch URL CACHE` asks as a careful client does and reads with the module `icalendar`; `vdir DIR`
/// reads what vdirsyncer has laid down; `radicale URL DIR` imports into a Radicale server of its own
/// and reads that back.
let subscriberScript = """
  import email.message, glob, os, socket, subprocess, sys, time, urllib.error, urllib.request
  import icalendar


  def moment(value):
      return value.dt.isoformat() if value is not None else ""


  def lines(text, with_uid):
      calendar = icalendar.Calendar.from_ical(text)
      for event in calendar.walk("VEVENT"):
          yield "|".join([
              str(event["UID"]) if with_uid else "-",
              moment(event.get("DTSTART")), moment(event.get("DTEND")), str(event["SUMMARY"]),
              str(event["STATUS"]), str(event["SEQUENCE"]),
          ])


  def show(lines):
      for line in sorted(lines):
          print(line)


  def ask(url, headers={}, method="GET", body=None):
      request = urllib.request.Request(url, data=body, headers=headers, method=method)
      try:
          answer = urllib.request.urlopen(request, timeout=20)
          return answer.status, answer.headers, answer.read()
      except urllib.error.HTTPError as error:
          return error.code, error.headers, b""
      except (urllib.error.URLError, OSError):
          return 0, email.message.Message(), b""


  def fetch(url, cache):
      known = open(cache + ".etag").read() if os.path.exists(cache + ".etag") else None
      status, headers, body = ask(url, {"If-None-Match": known} if known else {})
      if status == 200:
          open(cache + ".etag", "w").write(headers["ETag"])
          open(cache, "wb").write(body)
      print(status)
      show(lines(open(cache, "rb").read(), True))


  def vdir(folder):
      found = []
      for name in glob.glob(folder + "/*.ics"):
          found += lines(open(name, "rb").read(), False)
      show(found)


  def radicale(url, folder):
      _, _, feed = ask(url)
      with socket.socket() as free:
          free.bind(("127.0.0.1", 0))
          port = free.getsockname()[1]
      config = os.path.join(folder, "radicale.conf")
      open(config, "w").write(
          f"[server]\\nhosts = 127.0.0.1:{port}\\n[auth]\\ntype = none\\n"
          f"[storage]\\nfilesystem_folder = {folder}\\n[logging]\\nlevel = warning\\n")
      server = subprocess.Popen([sys.executable, "-m", "radicale", "--config", config])
      try:
          place = f"http://127.0.0.1:{port}/lan/lich/"
          for _ in range(200):
              if ask(f"http://127.0.0.1:{port}/.web/")[0]:
                  break
              time.sleep(0.05)
          ask(f"http://127.0.0.1:{port}/lan/", method="MKCOL")
          status, _, _ = ask(place, {"Content-Type": "text/calendar"}, "PUT", feed)
          print(status)
          show(lines(ask(place)[2], True))
      finally:
          server.kill()
          server.wait()


  globals()[sys.argv[1]](*sys.argv[2:])
  """
