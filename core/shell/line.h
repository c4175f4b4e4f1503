/* line.h — one line from a terminal, with editing, history and completion. The only user of readline. */
#ifndef LEDE_SHELL_LINE_H
#define LEDE_SHELL_LINE_H

typedef enum { LINE_GIVEN, LINE_CLEARED /* Ctrl-C */, LINE_END /* Ctrl-D */ } line_end;

/* The words that `word` may become; `before` is what stands before it on the line. A malloc'd list that ends with NULL,
 * each of its strings malloc'd too; NULL: none. */
typedef char **line_complete(void *data, const char *before, const char *word);
/* What may come behind the line, shown dim behind the cursor while it stands at the end: a malloc'd string, or NULL. */
typedef char *line_hint(void *data, const char *line);

/* history: a file, or NULL. hint: NULL where the terminal has no colours. */
void line_open(const char *history, line_complete *complete, line_hint *hint, void *data);
void line_close(void);
line_end line_read(const char *prompt, char **text); /* LINE_GIVEN: *text is the caller's to free */
void line_remember(const char *statement);

#endif
