package cn.tongxin.org.calendar;

/** In the words of domain.md §2.2; the steps between them are in {@link SemesterLifecycle}. */
enum SemesterStatus {
    DRAFT,
    PUBLISHED,
    CLOSED
}
