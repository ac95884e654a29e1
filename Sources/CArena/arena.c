#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct block {
  struct block *next;
  size_t size;
  size_t used;
} block;

static const size_t block_size = (size_t)1 << 20;

// Per thread, so that parses at the same time never meet.
static _Thread_local block *current;

static size_t rounded(size_t size) { return (size + 15) & ~(size_t)15; }

static void *take(size_t size) {
  // In front of each piece stands its size, which `realloc` is not told.
  size_t whole = rounded(size) + 16;
  if (whole < size) abort();
  if (current == NULL || current->size - current->used < whole) {
    size_t capacity = whole > block_size ? whole : block_size;
    block *fresh = malloc(rounded(sizeof(block)) + capacity);
    if (fresh == NULL) abort();
    fresh->next = current;
    fresh->size = capacity;
    fresh->used = 0;
    current = fresh;
  }
  char *start = (char *)current + rounded(sizeof(block)) + current->used;
  current->used += whole;
  *(size_t *)start = size;
  return start + 16;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) abort();
  void *memory = take(count * size);
  memset(memory, 0, count * size);
  return memory;
}

static void *arena_realloc(void *old, size_t size) {
  if (old == NULL) return take(size);
  size_t before = *(size_t *)((char *)old - 16);
  if (size <= before) return old;
  // Most that grow are the piece given out last, and then there is room right behind it.
  size_t growth = rounded(size) - rounded(before);
  char *end = (char *)current + rounded(sizeof(block)) + current->used;
  if ((char *)old + rounded(before) == end && current->size - current->used >= growth) {
    current->used += growth;
    *(size_t *)((char *)old - 16) = size;
    return old;
  }
  void *memory = take(size);
  memcpy(memory, old, before);
  return memory;
}

static void arena_free(void *memory) { (void)memory; }

static cmark_mem allocator = {arena_calloc, arena_realloc, arena_free};

cmark_mem *arena_allocator(void) { return &allocator; }

void arena_reset(void) {
  // One block is kept for the next parse.
  while (current != NULL && current->next != NULL) {
    block *next = current->next;
    free(current);
    current = next;
  }
  if (current != NULL) current->used = 0;
}
