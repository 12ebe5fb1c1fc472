#pragma once

#include <xlsxwriter.h>

/* Names a workbook and the moment at which it was made, in seconds since 1970. The struct stays in C,
   because it holds bare pointers; the library copies what they point to. The library takes the clock
   where the moment is 0, and the same input would no longer give the same octets. */
static inline lxw_error workbook_name(lxw_workbook *workbook, const char *title, time_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.created = created == 0 ? 1 : created;
  return workbook_set_properties(workbook, &properties);
}
