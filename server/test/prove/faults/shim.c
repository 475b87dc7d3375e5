// Loaded into the server in front of the C library: lets writes fail and the clock jump when a control file says so.
// The file holds words: "full" (no room), "fsync" (flushing fails), "write" (writing fails), "clock SECONDS".
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static const char *control(void) {
  static __thread char words[128];
  const char *path = getenv("PROVE_FAULTS");
  if (path == NULL) return "";
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
  if (file < 0) return "";
  long count = syscall(SYS_read, file, words, sizeof words - 1);
  syscall(SYS_close, file);
  words[count > 0 ? count : 0] = 0;
  return words;
}

// Only the database's files: sockets and logs work on.
static int is_database(int file) {
  char link[64], path[512];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long count = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (count <= 0) return 0;
  path[count] = 0;
  return strstr(path, "latchkey.db") != NULL;
}

static int refuses_writing(int file) {
  const char *words = control();
  if (words[0] == 0 || !is_database(file)) return 0;
  if (strstr(words, "full")) return ENOSPC;
  if (strstr(words, "write")) return EIO;
  return 0;
}

static int refuses_flushing(int file) {
  const char *words = control();
  return words[0] != 0 && strstr(words, "fsync") && is_database(file) ? EIO : 0;
}

#define FAIL_IF(reason) \
  do { \
    int error = (reason); \
    if (error) { \
      errno = error; \
      return -1; \
    } \
  } while (0)

ssize_t write(int file, const void *data, size_t size) {
  FAIL_IF(refuses_writing(file));
  return syscall(SYS_write, file, data, size);
}
ssize_t pwrite(int file, const void *data, size_t size, off_t at) {
  FAIL_IF(refuses_writing(file));
  return syscall(SYS_pwrite64, file, data, size, at);
}
ssize_t pwrite64(int file, const void *data, size_t size, off64_t at) {
  FAIL_IF(refuses_writing(file));
  return syscall(SYS_pwrite64, file, data, size, at);
}
int ftruncate(int file, off_t size) {
  FAIL_IF(refuses_writing(file));
  return (int)syscall(SYS_ftruncate, file, size);
}
int ftruncate64(int file, off64_t size) {
  FAIL_IF(refuses_writing(file));
  return (int)syscall(SYS_ftruncate, file, size);
}
int fallocate(int file, int mode, off_t at, off_t size) {
  FAIL_IF(refuses_writing(file));
  return (int)syscall(SYS_fallocate, file, mode, at, size);
}
int fsync(int file) {
  FAIL_IF(refuses_flushing(file));
  return (int)syscall(SYS_fsync, file);
}
int fdatasync(int file) {
  FAIL_IF(refuses_flushing(file));
  return (int)syscall(SYS_fdatasync, file);
}

static long shift(void) {
  const char *word = strstr(control(), "clock ");
  return word ? atol(word + 6) : 0;
}

int clock_gettime(clockid_t which, struct timespec *now) {
  int result = (int)syscall(SYS_clock_gettime, which, now);
  if (result == 0 && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE)) now->tv_sec += shift();
  return result;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)zone;
  struct timespec exact;
  if (clock_gettime(CLOCK_REALTIME, &exact) != 0) return -1;
  now->tv_sec = exact.tv_sec;
  now->tv_usec = exact.tv_nsec / 1000;
  return 0;
}
time_t time(time_t *now) {
  struct timespec exact;
  clock_gettime(CLOCK_REALTIME, &exact);
  if (now) *now = exact.tv_sec;
  return exact.tv_sec;
}
