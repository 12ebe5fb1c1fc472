#pragma once

#include <zlib.h>

/* How many octets the gzip form of `count` octets has at most. The struct of zlib stays in C, because
   it holds bare pointers. */
static inline size_t gzip_bound(size_t count) { return compressBound(count) + 18; }

/* Writes the gzip form of `source` to `target` and returns how many octets that are; 0 where it does
   not fit or memory is short. deflateInit2 is a macro, which Swift cannot see; 15 + 16 asks for gzip. */
static inline size_t gzip_whole(
    const unsigned char *source, size_t count, unsigned char *target, size_t room) {
  z_stream stream = {0};
  if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (unsigned char *)source;
  stream.avail_in = (unsigned int)count;
  stream.next_out = target;
  stream.avail_out = (unsigned int)room;
  int result = deflate(&stream, Z_FINISH);
  size_t written = stream.total_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? written : 0;
}
