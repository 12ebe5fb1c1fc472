/// A script in Python that subscribes with Evolution's data server, and prints the events that it
/// then has: a line for each, sorted.
///
/// Runs within a session bus of its own; the folder of the user keeps what the server has cached.
let evolutionScript = """
  import sys, time
  from urllib.parse import urlsplit
  import gi

  gi.require_version("ECal", "2.0")
  gi.require_version("EDataServer", "1.2")
  from gi.repository import ECal, EDataServer

  address = urlsplit(sys.argv[1])
  registry = EDataServer.SourceRegistry.new_sync(None)
  if registry.ref_source("lich") is None:
      source = EDataServer.Source.new_with_uid("lich", None)
      source.set_display_name("lich")
      source.set_parent("webcal-stub")
      source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("webcal")
      server = source.get_extension(EDataServer.SOURCE_EXTENSION_AUTHENTICATION)
      server.set_host(address.hostname)
      server.set_port(address.port)
      source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND).set_resource_path(address.path)
      source.get_extension(EDataServer.SOURCE_EXTENSION_SECURITY).set_method("none")
      registry.commit_source_sync(source, None)
  while registry.ref_source("lich") is None:
      time.sleep(0.05)
  client = ECal.Client.connect_sync(
      registry.ref_source("lich"), ECal.ClientSourceType.EVENTS, 2, None)
  client.refresh_sync(None)
  time.sleep(2)  # the refresh goes on behind the call
  _, events = client.get_object_list_as_comps_sync("#t", None)


  def day(time):
      return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"


  for line in sorted(
      "|".join([
          day(event.get_dtstart()), day(event.get_dtend()), event.get_summary(),
          event.get_status().value_nick.upper(), str(event.get_sequence()),
      ])
      for event in (component.get_icalcomponent() for component in events)
  ):
      print(line)
  """
