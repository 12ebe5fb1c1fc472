#pragma once

#include <stddef.h>
#include <stdint.h>

/// Calendar text that was taken to pieces: what a program knows that is about to write it.
typedef struct cfeeds_text cfeeds_text;

/// Takes a text to pieces, which is no part of what is measured. NULL where memory or a property that
/// libical knows is lacking.
cfeeds_text *cfeeds_read(const uint8_t *octets, size_t count);

/// Builds the components of each event, and of the head, by libical, writes their texts to nowhere and
/// frees them. Returns how many octets were written, folds left out; 0 where libical failed.
size_t cfeeds_write(const cfeeds_text *text);

/// A number made of all that `cfeeds_write` writes, folds left out.
uint64_t cfeeds_digest(const cfeeds_text *text);

/// The same number of a text as it is.
uint64_t cfeeds_digest_of(const uint8_t *octets, size_t count);

/// How many events the text has.
size_t cfeeds_events(const cfeeds_text *text);

/// Frees the pieces.
void cfeeds_free(cfeeds_text *text);
