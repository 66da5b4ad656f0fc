package cn.tongxin.governance.institutes;

/** Where an appointment stands. */
enum ResearcherStatus {
    PLANNED,
    ACTIVE,
    ON_LEAVE,
    ENDED
}
