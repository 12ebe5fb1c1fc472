#include "cfeeds.h"

#include <libical/ical.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A line of calendar text: a property, or the end or beginning of a component. */
typedef struct {
  enum { begin, end, property } what;
  icalcomponent_kind component;
  icalproperty_kind kind;
  icalvalue_kind value;
  /* The name where libical has no number for it, else NULL. */
  char *name;
  char *zone;
  char *text;
  icaltimetype time;
  int number;
} line_t;

struct cfeeds_text {
  line_t *lines;
  size_t count;
  size_t capacity;
  size_t events;
  bool failed;
};

static char *copied(const char *from, size_t length) {
  char *copy = malloc(length + 1);
  if (copy == NULL) return NULL;
  memcpy(copy, from, length);
  copy[length] = 0;
  return copy;
}

/* Source: RFC 5545, section 3.3.11. */
static void unescape(char *text) {
  char *to = text;
  for (const char *from = text; *from != 0; from++) {
    if (*from == '\\' && from[1] != 0) {
      from++;
      *to++ = *from == 'n' || *from == 'N' ? '\n' : *from;
    } else {
      *to++ = *from;
    }
  }
  *to = 0;
}

static icalvalue_kind value_kind(icalproperty_kind kind, const char *parameters) {
  if (kind == ICAL_X_PROPERTY) return ICAL_X_VALUE;
  if (strstr(parameters, "VALUE=DATE") != NULL && strstr(parameters, "DATE-TIME") == NULL)
    return ICAL_DATE_VALUE;
  icalvalue_kind value = icalproperty_kind_to_value_kind(kind);
  return value == ICAL_TRIGGER_VALUE ? ICAL_DURATION_VALUE : value;
}

/* What a line of a property says, as the values that libical takes. */
static bool understand(line_t *line, const char *parameters, char *value) {
  line->value = value_kind(line->kind, parameters);
  const char *zone = strstr(parameters, "TZID=");
  if (zone != NULL) line->zone = copied(zone + 5, strcspn(zone + 5, ";"));
  line->text = copied(value, strlen(value));
  if (line->text == NULL || (zone != NULL && line->zone == NULL)) return false;
  switch (line->value) {
    case ICAL_TEXT_VALUE: unescape(line->text); return true;
    case ICAL_X_VALUE: case ICAL_URI_VALUE: return true;
    case ICAL_DATE_VALUE: case ICAL_DATETIME_VALUE:
      line->time = icaltime_from_string(value);
      return !icaltime_is_null_time(line->time);
    case ICAL_INTEGER_VALUE: line->number = atoi(value); return true;
    case ICAL_DURATION_VALUE:
      line->number = icaldurationtype_as_int(icaldurationtype_from_string(value));
      return true;
    case ICAL_UTCOFFSET_VALUE: {
      int clock = atoi(value);
      line->number = clock / 100 * 3600 + clock % 100 * 60;
      return true;
    }
    case ICAL_STATUS_VALUE: case ICAL_TRANSP_VALUE: case ICAL_ACTION_VALUE:
      line->number = icalproperty_kind_and_string_to_enum(line->value, value);
      return true;
    default: return false;
  }
}

static bool read_line(cfeeds_text *text, char *content) {
  if (text->count == text->capacity) {
    size_t capacity = text->capacity == 0 ? 256 : 2 * text->capacity;
    line_t *lines = realloc(text->lines, capacity * sizeof(line_t));
    if (lines == NULL) return false;
    text->lines = lines;
    text->capacity = capacity;
  }
  line_t *line = &text->lines[text->count];
  memset(line, 0, sizeof(line_t));
  size_t name = strcspn(content, ";:");
  /* No parameter that this writes has a colon. */
  size_t parameters = strcspn(content, ":");
  if (content[parameters] == 0) return false;
  char *value = content + parameters + 1;
  content[parameters] = 0;
  char *options = content[name] == ';' ? content + name + 1 : content + parameters;
  content[name] = 0;
  text->count++;
  if (strcmp(content, "BEGIN") == 0 || strcmp(content, "END") == 0) {
    line->what = content[0] == 'B' ? begin : end;
    line->component = icalcomponent_string_to_kind(value);
    if (line->component == ICAL_VEVENT_COMPONENT && line->what == begin) text->events++;
    return line->component != ICAL_NO_COMPONENT;
  }
  line->what = property;
  line->kind = icalproperty_string_to_kind(content);
  if (line->kind == ICAL_X_PROPERTY && (line->name = copied(content, name)) == NULL) return false;
  return line->kind != ICAL_NO_PROPERTY && understand(line, options, value);
}

cfeeds_text *cfeeds_read(const uint8_t *octets, size_t count) {
  cfeeds_text *text = calloc(1, sizeof(cfeeds_text));
  char *content = malloc(count + 1);
  if (text == NULL || content == NULL) text = NULL;
  size_t length = 0;
  for (size_t at = 0; text != NULL && at < count; at++) {
    if (octets[at] == '\r') continue;
    if (octets[at] != '\n') {
      content[length++] = (char)octets[at];
      continue;
    }
    if (at + 1 < count && octets[at + 1] == ' ') {
      at++;
      continue;
    }
    content[length] = 0;
    if (length > 0 && !read_line(text, content)) {
      cfeeds_free(text);
      text = NULL;
    }
    length = 0;
  }
  free(content);
  return text;
}

static icalvalue *new_value(const line_t *line) {
  switch (line->value) {
    case ICAL_TEXT_VALUE: return icalvalue_new_text(line->text);
    case ICAL_X_VALUE: return icalvalue_new_x(line->text);
    case ICAL_URI_VALUE: return icalvalue_new_uri(line->text);
    case ICAL_DATE_VALUE: return icalvalue_new_date(line->time);
    case ICAL_DATETIME_VALUE: return icalvalue_new_datetime(line->time);
    case ICAL_INTEGER_VALUE: return icalvalue_new_integer(line->number);
    case ICAL_DURATION_VALUE:
      return icalvalue_new_duration(icaldurationtype_from_int(line->number));
    case ICAL_UTCOFFSET_VALUE: return icalvalue_new_utcoffset(line->number);
    case ICAL_STATUS_VALUE: return icalvalue_new_status((icalproperty_status)line->number);
    case ICAL_TRANSP_VALUE: return icalvalue_new_transp((icalproperty_transp)line->number);
    case ICAL_ACTION_VALUE: return icalvalue_new_action((icalproperty_action)line->number);
    default: return NULL;
  }
}

static icalproperty *new_property(const line_t *line) {
  icalproperty *made = icalproperty_new(line->kind);
  icalvalue *value = new_value(line);
  if (made == NULL || value == NULL) return NULL;
  if (line->name != NULL) icalproperty_set_x_name(made, line->name);
  icalproperty_set_value(made, value);
  if (line->zone != NULL) icalproperty_add_parameter(made, icalparameter_new_tzid(line->zone));
  return made;
}

/* Builds the component that begins at a line, moves on behind its end, and leaves out the parts of a
   calendar, which are written one by one. */
static icalcomponent *build(const cfeeds_text *text, size_t *at) {
  icalcomponent *made = icalcomponent_new(text->lines[*at].component);
  bool is_calendar = text->lines[*at].component == ICAL_VCALENDAR_COMPONENT;
  for ((*at)++; made != NULL && *at < text->count; (*at)++) {
    const line_t *line = &text->lines[*at];
    if (line->what == end) break;
    if (line->what == begin) {
      if (is_calendar) break;
      icalcomponent *part = build(text, at);
      if (part == NULL) return NULL;
      icalcomponent_add_component(made, part);
      continue;
    }
    icalproperty *own = new_property(line);
    if (own == NULL) return NULL;
    icalcomponent_add_property(made, own);
  }
  return made;
}

typedef struct {
  FILE *file;
  uint64_t digest;
  size_t octets;
  bool is_digested;
} sink_t;

/* FNV-1a over all but folds and line ends: a CR, and a line feed with the space behind it. */
static uint64_t digest(uint64_t sum, const uint8_t *octets, size_t count) {
  for (size_t at = 0; at < count; at++) {
    if (octets[at] == '\r' || octets[at] == '\n') {
      if (octets[at] == '\n' && at + 1 < count && octets[at + 1] == ' ') at++;
      continue;
    }
    sum = (sum ^ octets[at]) * 0x100000001B3;
  }
  return sum;
}

static bool put(sink_t *sink, icalcomponent *component, size_t left_out) {
  if (component == NULL) return false;
  char *text = icalcomponent_as_ical_string_r(component);
  if (text == NULL) return false;
  size_t count = strlen(text) - left_out;
  sink->octets += count;
  if (sink->is_digested) {
    sink->digest = digest(sink->digest, (const uint8_t *)text, count);
  } else {
    fwrite(text, 1, count, sink->file);
  }
  icalmemory_free_buffer(text);
  icalcomponent_free(component);
  return true;
}

static bool write_all(const cfeeds_text *text, sink_t *sink) {
  static const char closing[] = "END:VCALENDAR\r\n";
  size_t at = 0;
  if (!put(sink, build(text, &at), sizeof closing - 1)) return false;
  while (at < text->count && text->lines[at].what == begin) {
    if (!put(sink, build(text, &at), 0)) return false;
    at++;
  }
  sink->octets += sizeof closing - 1;
  if (sink->is_digested) {
    sink->digest = digest(sink->digest, (const uint8_t *)closing, sizeof closing - 1);
  } else {
    fwrite(closing, 1, sizeof closing - 1, sink->file);
  }
  return true;
}

size_t cfeeds_write(const cfeeds_text *text) {
  sink_t sink = {.file = fopen("/dev/null", "w")};
  if (sink.file == NULL) return 0;
  bool is_done = write_all(text, &sink);
  fclose(sink.file);
  return is_done ? sink.octets : 0;
}

static const uint64_t empty = 0xCBF29CE484222325;

uint64_t cfeeds_digest(const cfeeds_text *text) {
  sink_t sink = {.digest = empty, .is_digested = true};
  return write_all(text, &sink) ? sink.digest : 0;
}

uint64_t cfeeds_digest_of(const uint8_t *octets, size_t count) {
  return digest(empty, octets, count);
}

size_t cfeeds_events(const cfeeds_text *text) { return text->events; }

void cfeeds_free(cfeeds_text *text) {
  if (text == NULL) return;
  for (size_t at = 0; at < text->count; at++) {
    free(text->lines[at].name);
    free(text->lines[at].zone);
    free(text->lines[at].text);
  }
  free(text->lines);
  free(text);
}
