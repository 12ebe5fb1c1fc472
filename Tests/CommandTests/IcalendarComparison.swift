/// A script in Python for the module `icalendar`.
///
/// Reads every calendar of an export and compares each event with its task, value by value. Says
/// nothing but the counts where all is as it should be.
let icalendarComparison = """
  import collections, csv, datetime, glob, json, os, sys
  import icalendar

  folder, roster = sys.argv[1:]
  names = {row["mã"]: row["tên"] for row in csv.DictReader(open(roster, encoding="utf-8"))}
  tasks = [task for task in json.load(open(folder + "/tasks.json", encoding="utf-8")) if task["start"]]
  due = {"bao-cao-thang-7", "bao-cao-tinh", "ke-hoach-ra-quan"}
  by_id = {task["id"]: task for task in tasks}
  family = lambda task: (task["rule"], task["unit"], task["period"], task["part"])
  sizes = collections.Counter(map(family, tasks))


  def title(task, owner):
      days = datetime.date.fromisoformat(task["end"]) - datetime.date.fromisoformat(task["start"])
      open_day = task["status"] == "tentative" and days.days > 1 and task["part"] != "span"
      size = sizes[family(task)]
      return (
          ("[DỰ KIẾN] " if open_day else "")
          + ("Phát sóng: " if task["part"] == "broadcast" else "")
          + ("Hạn: " if task["rule"] in due else "")
          + task["title"]
          + (f" (lần {task['ordinal']}/{size})" if size > 1 else "")
          + role(task, owner)
      )


  def role(task, owner):
      if owner == task["unit"]:
          return ""
      words = " (chủ trì)" if owner == task["lead"] else " (phối hợp)" if owner else ""
      return words + " – " + names[task["unit"]]


  def belongs(task, owner, kind):
      if kind == "stations":
          return task["part"] == "broadcast" and task["unit"] == owner
      if kind == "units":
          helpers = (task["lead"], *(task["with"]))
          return owner in helpers if owner != task["unit"] else task["part"] != "broadcast"
      return True


  problems, files, events = [], 0, 0
  for path in sorted(glob.glob(folder + "/**/*.ics", recursive=True)):
      calendar = icalendar.Calendar.from_ical(open(path, "rb").read())
      kind, owner = os.path.split(os.path.relpath(path, folder))
      owner = owner[:-4] if kind else None
      files += 1
      found = {}
      for event in calendar.walk("VEVENT"):
          events += 1
          uid = str(event["UID"])
          if uid in found:
              problems.append(f"{path}: {uid} twice")
          found[uid] = event
      expected = {task["id"] for task in tasks if belongs(task, owner, kind)}
      for uid in expected ^ found.keys():
          problems.append(f"{path}: {uid} " + ("is missing" if uid in expected else "is not its own"))
      for uid, event in found.items():
          task = by_id.get(uid)
          if task is None:
              continue
          for key, is_so, should in [
              ("DTSTART", event["DTSTART"].dt.isoformat(), task["start"]),
              ("DTEND", event["DTEND"].dt.isoformat(), task["end"]),
              ("SUMMARY", str(event["SUMMARY"]), title(task, owner)),
              ("STATUS", str(event["STATUS"]).lower(), task["status"]),
              ("LOCATION", str(event.get("LOCATION", "")), task["place"] or ""),
          ]:
              if is_so != should:
                  problems.append(f"{path}: {uid}: {key} is {is_so!r}, should be {should!r}")
  print("\\n".join(problems) or f"{files} calendars, {events} events, as the tasks say")

  """
