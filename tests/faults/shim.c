/* Makes one call of a program fail, be cut short or be its last, so that a test can try each in turn.
 *
 * FAULT_UNDER  only calls on paths below this one count
 * FAULT_LOG    each counted call is appended to this file: "name path"
 * FAULT_AT     the how-manieth counted call, from 1
 * FAULT_DO     what happens to it: a number fails it with that errno; "kill" ends the process before it;
 *              "short:N:E" writes N bytes, and fails the next write with errno E; "cut:N" writes N bytes
 *              and ends the process; "pause:N" writes N bytes and sleeps for a second; "unlink" removes the file under it first
 * FAULT_NEXT   the counted call behind that one fails with this errno
 * FAULT_NOSYNC no sync reaches the disk, and each is said to have worked
 * FAULT_ALL    every call of this name fails with the number in FAULT_DO
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int counted, after_short;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *path_of(int fd, char *room) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, room, 4095);
    room[n > 0 ? n : 0] = 0;
    return room;
}

static void die(void) { kill(getpid(), SIGKILL); }

/* The errno to fail with, or 0; `rest` is what follows "short:" or "cut:" where that is meant. */
static int fault(const char *name, const char *path, const char **rest) {
    const char *under = getenv("FAULT_UNDER"), *log = getenv("FAULT_LOG"), *at = getenv("FAULT_AT");
    const char *what = getenv("FAULT_DO"), *all = getenv("FAULT_ALL");
    if (!under || strncmp(path, under, strlen(under)) != 0) return 0;
    counted++;
    if (log) {
        int fd = REAL(open)(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        char line[5000];
        int n = snprintf(line, sizeof line, "%s %s\n", name, path);
        if (fd >= 0) { (void)!REAL(write)(fd, line, n); close(fd); }
    }
    if (all && strcmp(all, name) == 0) return atoi(what);
    if (at && getenv("FAULT_NEXT") && counted == atoi(at) + 1) return atoi(getenv("FAULT_NEXT"));
    if (!at || counted != atoi(at) || !what) return 0;
    if (strcmp(what, "kill") == 0) die();
    if (strcmp(what, "unlink") == 0) { unlink(path); return 0; }
    if (strncmp(what, "short:", 6) == 0 || strncmp(what, "cut:", 4) == 0 || strncmp(what, "pause:", 6) == 0) {
        *rest = what;
        return 0;
    }
    return atoi(what);
}

#define FAIL_IF(name, path) \
    const char *rest = 0; \
    int code = fault(name, path, &rest); \
    if (code) { errno = code; return -1; }

static int opened(const char *path, int flags, mode_t mode) {
    FAIL_IF((flags & O_ACCMODE) == O_RDONLY ? "read-open" : (flags & O_CREAT) ? "create" : "open", path)
    return REAL(open64)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    va_list args; va_start(args, flags); mode_t mode = va_arg(args, mode_t); va_end(args);
    return opened(path, flags, mode);
}
int open(const char *path, int flags, ...) {
    va_list args; va_start(args, flags); mode_t mode = va_arg(args, mode_t); va_end(args);
    return opened(path, flags, mode);
}
ssize_t write(int fd, const void *bytes, size_t n) {
    char room[4096];
    const char *path = path_of(fd, room);
    if (after_short) { errno = after_short; after_short = 0; return -1; }
    FAIL_IF("write", path)
    if (rest && strncmp(rest, "short:", 6) == 0) {
        size_t most = atoi(rest + 6);
        after_short = atoi(strchr(rest + 6, ':') + 1);
        if (most == 0) { errno = after_short; after_short = 0; return -1; }
        return REAL(write)(fd, bytes, most < n ? most : n);
    }
    if (rest && strncmp(rest, "pause:", 6) == 0) {
        ssize_t done = REAL(write)(fd, bytes, atoi(rest + 6));
        sleep(1);
        return done;
    }
    if (rest) { size_t most = atoi(rest + 4); (void)!REAL(write)(fd, bytes, most < n ? most : n); die(); }
    return REAL(write)(fd, bytes, n);
}
ssize_t read(int fd, void *bytes, size_t n) {
    char room[4096];
    FAIL_IF("read", path_of(fd, room))
    return REAL(read)(fd, bytes, n);
}
int fsync(int fd) {
    char room[4096];
    FAIL_IF("fsync", path_of(fd, room))
    return getenv("FAULT_NOSYNC") ? 0 : REAL(fsync)(fd);
}
int fdatasync(int fd) {
    char room[4096];
    FAIL_IF("fdatasync", path_of(fd, room))
    return getenv("FAULT_NOSYNC") ? 0 : REAL(fdatasync)(fd);
}
int ftruncate64(int fd, off64_t n) { char room[4096]; FAIL_IF("ftruncate", path_of(fd, room)) return REAL(ftruncate64)(fd, n); }
int rename(const char *from, const char *to) { FAIL_IF("rename", to) return REAL(rename)(from, to); }
int mkdir(const char *path, mode_t mode) { FAIL_IF("mkdir", path) return REAL(mkdir)(path, mode); }
int flock(int fd, int how) { char room[4096]; FAIL_IF("flock", path_of(fd, room)) return REAL(flock)(fd, how); }
