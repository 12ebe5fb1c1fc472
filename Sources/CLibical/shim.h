#pragma once

#include <libical/ical.h>
/* For strlen: the length of a string that libical gives away. */
#include <string.h>
