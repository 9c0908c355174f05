#pragma once

// Debian's libxml2 drags ICU's headers in, which clash with those inside Foundation; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

// xmlFree is a global variable, which Swift 6 does not read.
static inline void annals_xml_free(void *memory) { xmlFree(memory); }
