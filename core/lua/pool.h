/* pool.h — the memory of one Lua state. */
#ifndef LEDE_LUA_POOL_H
#define LEDE_LUA_POOL_H

#include <stdbool.h>
#include <stddef.h>

typedef struct pool pool;

pool *pool_new(void); /* NULL: no memory */
/* With all blocks of SMALL bytes and less that are still out. */
void pool_free(pool *m);
/* As Lua asks its allocator: a new block for NULL, none for n = 0, else the block with another size. old: its size, as
 * it was asked for. NULL: no memory, and the block is as it was. */
void *pool_resize(pool *m, void *block, size_t old, size_t n);

#endif
