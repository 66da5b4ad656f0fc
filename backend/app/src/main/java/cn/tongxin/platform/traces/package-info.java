/**
 * Traces for an operator's own collector (ADR 0026): one span a request, job and sweep. No library
 * adds to them: there is no tracer to be found in this process, and a span is one of the records in
 * {@link cn.tongxin.platform.traces.Traced}, which have no room for anything but codes. Switched
 * off, as it is by default, nothing here does any work.
 */
package cn.tongxin.platform.traces;
