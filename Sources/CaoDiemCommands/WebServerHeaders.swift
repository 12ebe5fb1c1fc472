/// What a web server has to be told so that it sends feeds as calendar programs need them.
struct WebServerHeaders {
  private let gone: [String]

  /// Prepares the files. `gone` are the paths to which the answer is 410.
  init(gone: [String]) {
    self.gone = gone
  }

  /// The file for nginx, to be included in a server, and the one for Apache, which it finds itself.
  var files: [ExportFile] {
    [
      ExportFile(path: "nginx.conf", octets: Array(nginx.utf8)),
      ExportFile(path: ".htaccess", octets: Array(apache.utf8)),
    ]
  }

  // Nothing of a secret address goes into the log: only that some feed was read.
  private var nginx: String {
    """
    # include this in the server block whose root is this folder
    types { text/calendar ics; text/plain txt; }
    charset utf-8;
    charset_types text/calendar;
    gzip on;
    gzip_types text/calendar;
    gzip_vary on;
    location = /nginx.conf { return 404; }
    location /f/ {
      access_log off;
      log_not_found off;
      limit_except GET { deny all; }
      add_header Cache-Control "private, max-age=10800, must-revalidate, no-transform" always;
      add_header X-Robots-Tag noindex always;
      add_header Referrer-Policy no-referrer always;
      add_header X-Content-Type-Options nosniff always;
    \(gone.map { "  location = /\($0) { return 410; }\n" }.joined())}
    location /open/ {
      limit_except GET { deny all; }
      add_header Cache-Control "public, max-age=10800, must-revalidate, no-transform" always;
      add_header X-Robots-Tag noindex always;
      add_header Referrer-Policy no-referrer always;
      add_header X-Content-Type-Options nosniff always;
    }

    """
  }

  private var apache: String {
    """
    AddType "text/calendar; charset=utf-8" .ics
    AddOutputFilterByType DEFLATE text/calendar
    <Files "nginx.conf">
      Require all denied
    </Files>
    <FilesMatch "\\.ics$">
      Header always set X-Robots-Tag noindex
      Header always set Referrer-Policy no-referrer
      Header always set X-Content-Type-Options nosniff
      Header always set Cache-Control "private, max-age=10800, must-revalidate, no-transform"
    </FilesMatch>
    \(gone.map { "Redirect gone /\($0)\n" }.joined())
    """
  }
}
