#ifndef CUDA_DOUBLE_CONTROL_H
#define CUDA_DOUBLE_CONTROL_H

/* What tests ask of the double of the CUDA driver, beyond the driver's own functions. Found by dlsym in libcuda.so.1. */

#ifdef __cplusplus
extern "C" {
#endif

/** Makes the n-th call from now on (1 is the next) of a function return a result; a null name counts calls of all functions. 0 ends it. */
void cudaDouble_inject(const char *function, unsigned long n, int result);
/** True once the injected result was returned. */
int cudaDouble_was_injected(void);
/** Calls of a function since the last reset; a null name: of all. */
unsigned long cudaDouble_calls(const char *function);
void cudaDouble_reset_calls(void);
/** Objects that are alive: contexts retained, streams, memory, imports, mappings, events. */
unsigned long cudaDouble_live(void);
/** Prints them on the standard error stream. */
void cudaDouble_print_live(void);
/** With 1, a violated precondition is counted instead of ending the process. */
void cudaDouble_count_violations(int count);
unsigned long cudaDouble_violations(void);
/** The longest random pause before each piece of work of a stream. Microseconds. */
void cudaDouble_set_delay(unsigned microseconds);

#ifdef __cplusplus
}
#endif
#endif
