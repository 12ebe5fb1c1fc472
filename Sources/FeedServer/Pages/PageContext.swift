import Hummingbird

/// What is known of a request beside what it says: from where it comes.
struct PageContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address in the network of whoever asks; empty where the system does not say.
  let client: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    client = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
