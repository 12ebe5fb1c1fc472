#!/usr/bin/env bash
# Requests per second for a feed: ours, and nginx with the same file, in one run on one machine.
#
#   apt-get install nginx-light wrk curl
#   swift build -c release --product caodiem
#   Tests/Benchmarks/feeds-beside-nginx.sh .build/release/caodiem
#
# The feed is the whole plan of Thái Nguyên (about 200 kB; beside it one unit's, 12 kB). Each figure is
# the median of three runs of five seconds; read the ratios, not the figures.
set -euo pipefail

program=$(realpath "${1:-.build/release/caodiem}")
root=$(cd "$(dirname "$0")/../.." && pwd)
world=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$world"' EXIT
export CAODIEM_LEDGER=$world/ledger

"$program" publish "$root/Fixtures/plans/thai-nguyen-2026" --now '2026-06-17 08:00' --yes >/dev/null 2>&1
for subject in plan units/cs-dai-tu; do
  "$program" links add "$subject" --for Lan --name "$subject" >/dev/null 2>&1
done
"$program" serve --port 8098 --now '2026-06-20 01:00' --per-link 100000000 --log error 2>/dev/null &

mkdir -p "$world/site"
cat >"$world/nginx.conf" <<CONF
user root; worker_processes 2; daemon off; pid $world/nginx.pid; error_log $world/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  types { text/calendar ics; }
  server { listen 127.0.0.1:8097; root $world/site; }
}
CONF
sleep 2
declare -A path
for link in 1 2; do
  path[$link]=$("$program" links show $link 2>/dev/null | grep -o '/f/.*ics')
  curl -s "http://127.0.0.1:8098${path[$link]}" >"$world/site/$link.ics"
done
nginx -c "$world/nginx.conf" &
sleep 1

rate() { # connections, address, header
  for _ in 1 2 3; do
    wrk -t1 -c"$1" -d5s ${3:+-H "$3"} "$2" | awk '/Requests\/sec/ { print int($2) }'
  done | sort -n | sed -n 2p
}
tag() { curl -sI "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }'; }

printf '%-28s %12s %12s %8s\n' "" "nginx" "caodiem" "ratio"
for link in 1 2; do
  size=$(stat -c %s "$world/site/$link.ics")
  for connections in 4 64; do
    for kind in body 304; do
      theirs=http://127.0.0.1:8097/$link.ics
      ours=http://127.0.0.1:8098${path[$link]}
      if [ $kind = 304 ]; then
        one=$(rate $connections "$theirs" "If-None-Match: $(tag "$theirs")")
        other=$(rate $connections "$ours" "If-None-Match: $(tag "$ours")")
      else
        one=$(rate $connections "$theirs") other=$(rate $connections "$ours")
      fi
      printf '%-28s %12d %12d %8.2f\n' "$kind, $size octets, $connections conn." "$one" "$other" \
        "$(awk "BEGIN { print $other / $one }")"
    done
  done
done
