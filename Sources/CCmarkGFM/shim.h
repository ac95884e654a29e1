#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

// Exported by the library, declared in none of the headers that Debian ships. Functions, because
// the numbers are set once when the extensions are registered and Swift takes a C variable for one
// that may change at any time.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;
static inline unsigned int cmark_table_type(void) { return CMARK_NODE_TABLE; }
static inline unsigned int cmark_table_row_type(void) { return CMARK_NODE_TABLE_ROW; }
static inline unsigned int cmark_table_cell_type(void) { return CMARK_NODE_TABLE_CELL; }
