/** Words that no name of a document may be, in C from C99 to C23 and in C++ from C++98 to C++26. */

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const cKeywords = words(`
  alignas alignof asm auto bool break case char const constexpr continue default do double else enum extern false float for fortran goto if inline
  int long nullptr register restrict return short signed sizeof static static_assert struct switch thread_local true typedef typeof typeof_unqual
  union unsigned void volatile while
`);

const cppKeywords = words(`
  and and_eq bitand bitor catch char8_t char16_t char32_t class compl concept consteval constinit const_cast contract_assert co_await co_return
  co_yield decltype delete dynamic_cast explicit export friend mutable namespace new noexcept not not_eq operator or or_eq private protected public
  reinterpret_cast requires static_cast template this throw try typeid typename using virtual wchar_t xor xor_eq
`);

/** Macros and types of the headers that the output includes, and macros that compilers define by themselves outside strict modes. */
const included = words(`
  NULL offsetof size_t ptrdiff_t max_align_t nullptr_t unreachable intptr_t uintptr_t intmax_t uintmax_t
  INTPTR_MIN INTPTR_MAX UINTPTR_MAX INTMAX_MIN INTMAX_MAX UINTMAX_MAX PTRDIFF_MIN PTRDIFF_MAX SIG_ATOMIC_MIN SIG_ATOMIC_MAX SIZE_MAX WCHAR_MIN
  WCHAR_MAX WINT_MIN WINT_MAX INTMAX_C UINTMAX_C unix linux i386 arm mips sparc sun vax hpux m68k
`);

const fixedWidth = [8, 16, 32, 64].flatMap((bits) => [
  ...['', '_least', '_fast'].flatMap((kind) => [`int${kind}${bits}_t`, `uint${kind}${bits}_t`]),
  ...['', '_LEAST', '_FAST'].flatMap((kind) => [
    `INT${kind}${bits}_MIN`,
    `INT${kind}${bits}_MAX`,
    `UINT${kind}${bits}_MAX`,
  ]),
  `INT${bits}_C`,
  `UINT${bits}_C`,
]);

/** Macros of the standard library that a user of the header is likely to have included. */
const commonMacros = words(`
  errno EOF BUFSIZ FILENAME_MAX FOPEN_MAX L_tmpnam TMP_MAX SEEK_SET SEEK_CUR SEEK_END stdin stdout stderr EXIT_SUCCESS EXIT_FAILURE RAND_MAX
  MB_CUR_MAX MB_LEN_MAX CHAR_BIT CHAR_MIN CHAR_MAX SCHAR_MIN SCHAR_MAX UCHAR_MAX SHRT_MIN SHRT_MAX USHRT_MAX INT_MIN INT_MAX UINT_MAX LONG_MIN
  LONG_MAX ULONG_MAX LLONG_MIN LLONG_MAX ULLONG_MAX INFINITY NAN HUGE_VAL HUGE_VALF HUGE_VALL FLT_MAX FLT_MIN FLT_EPSILON DBL_MAX DBL_MIN
  DBL_EPSILON CLOCKS_PER_SEC SIG_DFL SIG_IGN SIG_ERR WEOF main
`);

/** The macros of errno.h on Linux, the BSDs, macOS and Windows. */
const errorMacros = words(`
  E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EAUTH EBADARCH EBADE EBADEXEC EBADF EBADFD EBADMACHO EBADMSG EBADR
  EBADRPC EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECAPMODE ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ
  EDEVERR EDOM EDOOFUS EDOTDOT EDQUOT EEXIST EFAULT EFBIG EFTYPE EHOSTDOWN EHOSTUNREACH EHWPOISON EIDRM EILSEQ EINPROGRESS EINTEGRITY EINTR EINVAL
  EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELAST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN
  ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENEEDAUTH ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOATTR
  ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPOLICY ENOPROTOOPT ENOSPC ENOSR
  ENOSTR ENOSYS ENOTBLK ENOTCAPABLE ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP EOTHER
  EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROCLIM EPROCUNAVAIL EPROGMISMATCH EPROGUNAVAIL EPROTO EPROTONOSUPPORT EPROTOTYPE EPWROFF EQFULL
  ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ERPCMISMATCH ESHLIBVERS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE
  ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL
`);

/** Headers of the standard library, which a header of a document must not hide. */
const standardHeaders = words(`
  assert.h complex.h ctype.h errno.h fenv.h float.h inttypes.h iso646.h limits.h locale.h math.h setjmp.h signal.h stdalign.h stdarg.h stdatomic.h
  stdbit.h stdbool.h stdckdint.h stddef.h stdint.h stdio.h stdlib.h stdnoreturn.h string.h tgmath.h threads.h time.h uchar.h wchar.h wctype.h
  unistd.h features.h windows.h
`);

export const reserved: ReadonlySet<string> = new Set([
  ...cKeywords,
  ...cppKeywords,
  ...included,
  ...fixedWidth,
  ...commonMacros,
  ...errorMacros,
  ...standardHeaders,
]);

/** Functions of the C library, whose names a function of a document cannot have. Parameters and fields may. */
export const libraryFunctions: ReadonlySet<string> = new Set(
  words(`
  abort abs acos acosh aligned_alloc asctime asin asinh atan atan2 atanh atexit atof atoi atol atoll bsearch calloc cbrt ceil clearerr clock cos
  cosh ctime difftime div erf erfc exit exp exp2 expm1 fabs fclose fdim feof ferror fflush fgetc fgetpos fgets floor fma fmax fmin fmod fopen
  fprintf fputc fputs fread free freopen frexp fscanf fseek fsetpos ftell fwrite getc getchar getenv gets gmtime hypot ilogb isalnum isalpha
  isblank iscntrl isdigit isgraph islower isprint ispunct isspace isupper isxdigit labs ldexp ldiv lgamma llabs lldiv llrint llround localeconv
  localtime log log10 log1p log2 logb longjmp lrint lround malloc mblen mbstowcs mbtowc memchr memcmp memcpy memmove memset mktime modf nan
  nearbyint nextafter perror pow printf putc putchar puts qsort quick_exit raise rand realloc remainder remove rename rewind rint round scanf
  setbuf setlocale setvbuf signal sin sinh snprintf sprintf sqrt srand sscanf strcat strchr strcmp strcoll strcpy strcspn strdup strerror strftime
  strlen strncat strncmp strncpy strndup strpbrk strrchr strspn strstr strtod strtof strtok strtol strtold strtoll strtoul strtoull strxfrm system
  tan tanh tgamma time tmpfile tmpnam tolower toupper trunc ungetc va_arg va_copy va_end va_start vfprintf vprintf vscanf vsnprintf vsprintf
  wcscat wcscmp wcscpy wcslen alloca bcmp bcopy bzero close dup execl fork index open pipe read rindex stpcpy write
`),
);
