/* Readline by its callbacks, with a poll of our own: so Ctrl-C at the prompt clears the line, whatever libc does with
 * an interrupted read. */
#include "line.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "shell.h"

enum { HISTORY = 2000 };

/* Readline's callbacks have no argument, so what they need is here. */
static struct {
    char *text;
    bool done;
    line_complete *complete;
    line_hint *hint;
    bool hinted;         /* there is one on the screen */
    const char *history; /* file of the statements; NULL: none */
    void *data;
} reading;

static void take_line(char *text) {
    reading.text = text;
    reading.done = true;
    rl_callback_handler_remove();
}

static char **attempt(const char *word, int start, int end) {
    (void)end;
    rl_attempted_completion_over = 1;
    rl_completion_append_character = '\0';
    rl_completion_suppress_quote = 1;
    if (!reading.complete) return NULL;
    char *before = strndup(rl_line_buffer, (size_t)start);
    char **list = before ? reading.complete(reading.data, before, word) : NULL;
    free(before);
    if (!list) return NULL;
    size_t n = 0;
    while (list[n]) n++;
    /* Readline wants the longest common beginning first. */
    char **out = malloc((n + 2) * sizeof *out);
    size_t same = strlen(list[0]);
    for (size_t i = 1; i < n; i++) {
        size_t k = 0;
        while (k < same && list[i][k] == list[0][k]) k++;
        same = k;
    }
    if (out) {
        out[0] = strndup(list[0], same);
        memcpy(out + 1, list, (n + 1) * sizeof *out);
        if (n == 1) {
            free(list[0]);
            out[1] = NULL;
        }
    }
    free(list);
    return out;
}

void line_open(const char *history, line_complete *complete, line_hint *hint, void *data) {
    setlocale(LC_CTYPE, "");
    reading.complete = complete;
    reading.hint = hint;
    reading.data = data;
    rl_readline_name = "lede";
    rl_catch_signals = 0;
    rl_attempted_completion_function = attempt;
    rl_basic_word_break_characters = " \t\n\"'{}()[],;=<>~+-*/%^#&|!";
    rl_completer_word_break_characters = rl_basic_word_break_characters;
    rl_completer_quote_characters = NULL;
    using_history();
    stifle_history(HISTORY);
    history_comment_char = '#'; /* "#1700000000" before each statement: so those of many lines stay whole */
    history_write_timestamps = 1;
    reading.history = history ? strdup(history) : NULL;
    if (history) read_history(history);
}

void line_close(void) {
    if (reading.history) history_truncate_file(reading.history, HISTORY * 2);
    free((char *)reading.history);
    reading.history = NULL;
    setlocale(LC_CTYPE, "C");
}

/* Appended at once, so that a shell that is killed, or a second one, loses nothing. */
void line_remember(const char *statement) {
    HIST_ENTRY *last = history_length ? history_get(history_base + history_length - 1) : NULL;
    if (!*statement || (last && strcmp(last->line, statement) == 0)) return;
    add_history(statement);
    if (!reading.history) return;
    int made = open(reading.history, O_CREAT | O_WRONLY | O_CLOEXEC, 0600); /* it appends to what is there only */
    if (made >= 0) close(made);
    append_history(1, reading.history); /* where it cannot be written there is none next time */
}

/* ---- hints ------------------------------------------------------------------------------------------------------- */

static void clear_hint(void) {
    if (!reading.hinted) return;
    fputs("\033[K", rl_outstream);
    reading.hinted = false;
}

/* As much of a hint as there is room for on the line. */
static void show_hint(void) {
    int rows, columns;
    struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
    if (!reading.hint || reading.done || rl_point != rl_end || RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH) ||
        poll(&in, 1, 0) > 0)
        return;
    rl_get_screen_size(&rows, &columns);
    int used = (int)strlen(rl_prompt) + rl_end;
    char *text = used < columns - 8 ? reading.hint(reading.data, rl_line_buffer) : NULL;
    if (!text) return;
    fprintf(rl_outstream, "\0337\033[2m%.*s\033[0m\0338", columns - used - 1, text);
    fflush(rl_outstream);
    reading.hinted = true;
    free(text);
}

/* One keystroke, or a signal. SIGINT is blocked but within ppoll, so it cannot come between test and wait. */
static bool wait_key(const sigset_t *open) {
    struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
    int n = ppoll(&in, 1, NULL, open);
    if (n < 0 && errno == EINTR) rl_resize_terminal();
    return n > 0;
}

line_end line_read(const char *prompt, char **text) {
    sigset_t blocked, before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigprocmask(SIG_BLOCK, &blocked, &before);
    reading.done = false;
    reading.text = NULL;
    rl_callback_handler_install(prompt, take_line);
    while (!reading.done && !shell_stopped())
        if (wait_key(&before)) {
            clear_hint();
            rl_callback_read_char();
            show_hint();
        }
    clear_hint();
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (!reading.done) {
        rl_callback_sigcleanup();
        rl_callback_handler_remove();
        fputs("^C\n", rl_outstream ? rl_outstream : stdout);
        return LINE_CLEARED;
    }
    *text = reading.text;
    return reading.text ? LINE_GIVEN : LINE_END;
}
