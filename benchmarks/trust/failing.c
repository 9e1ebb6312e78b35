/* Loaded before libc: lets the Nth call fail that makes, reads, writes, renames or removes something below a
   folder. fail_at(folder, n, error) sets it, and kills the process where the error is negative; calls_made()
   says how many there were. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[PATH_MAX];
static int which, error, made;

void fail_at(const char *path, int n, int code) {
    strncpy(folder, path, sizeof folder - 1);
    which = n, error = code, made = 0;
}

int calls_made(void) { return made; }

static int fails(const char *path) {
    if (!folder[0] || !path) return 0;
    if (path[0] == '/' && strncmp(path, folder, strlen(folder))) return 0;
    if (++made != which) return 0;
    if (error < 0) raise(SIGKILL);
    errno = error;
    return 1;
}

static int fd_fails(int fd) {
    char link[64], path[PATH_MAX];
    if (!folder[0] || fd < 3) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return path[0] == '/' && fails(path);
}

#define REAL(name, ...) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(__VA_ARGS__)
#define MODE int mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, int); va_end(more); }

int open(const char *path, int flags, ...) { MODE return fails(path) ? -1 : REAL(open, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return fails(path) ? -1 : REAL(open64, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE return fails(path) ? -1 : REAL(openat, at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE return fails(path) ? -1 : REAL(openat64, at, path, flags, mode); }
int mkdir(const char *path, mode_t mode) { return fails(path) ? -1 : REAL(mkdir, path, mode); }
int rename(const char *old, const char *new) { return fails(old) ? -1 : REAL(rename, old, new); }
int renameat2(int a, const char *old, int b, const char *new, unsigned int flag) {
    return fails(old) ? -1 : REAL(renameat2, a, old, b, new, flag);
}
int link(const char *old, const char *new) { return fails(old) ? -1 : REAL(link, old, new); }
int chmod(const char *path, mode_t mode) { return fails(path) ? -1 : REAL(chmod, path, mode); }
int rmdir(const char *path) { return fails(path) ? -1 : REAL(rmdir, path); }
int unlink(const char *path) { return fails(path) ? -1 : REAL(unlink, path); }
ssize_t write(int fd, const void *data, size_t size) { return fd_fails(fd) ? -1 : REAL(write, fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return fd_fails(fd) ? -1 : REAL(pwrite, fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) { return fd_fails(fd) ? -1 : REAL(pwrite64, fd, data, size, at); }
ssize_t read(int fd, void *data, size_t size) { return fd_fails(fd) ? -1 : REAL(read, fd, data, size); }
ssize_t pread(int fd, void *data, size_t size, off_t at) { return fd_fails(fd) ? -1 : REAL(pread, fd, data, size, at); }
ssize_t pread64(int fd, void *data, size_t size, off_t at) { return fd_fails(fd) ? -1 : REAL(pread64, fd, data, size, at); }
DIR *opendir(const char *path) { return fails(path) ? NULL : REAL(opendir, path); }
