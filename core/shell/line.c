/* Readline by its callbacks, with a poll of our own: so Ctrl-C at the prompt clears the line, whatever libc does with
 * an interrupted read. */
#include "line.h"

#include <errno.h>
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

void line_open(const char *history, line_complete *complete, void *data) {
    setlocale(LC_CTYPE, "");
    reading.complete = complete;
    reading.data = data;
    rl_readline_name = "lede";
    rl_catch_signals = 0;
    rl_attempted_completion_function = attempt;
    rl_basic_word_break_characters = " \t\n\"'{}()[],;=<>~+-*/%^#&|!";
    rl_completer_word_break_characters = rl_basic_word_break_characters;
    rl_completer_quote_characters = NULL;
    using_history();
    stifle_history(HISTORY);
    if (history) read_history(history);
}

void line_close(const char *history) {
    if (history) write_history(history); /* where it cannot be written there is none next time */
    setlocale(LC_CTYPE, "C");
}

void line_remember(const char *statement) {
    HIST_ENTRY *last = history_length ? history_get(history_base + history_length - 1) : NULL;
    if (*statement && !(last && strcmp(last->line, statement) == 0)) add_history(statement);
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
        if (wait_key(&before)) rl_callback_read_char();
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
