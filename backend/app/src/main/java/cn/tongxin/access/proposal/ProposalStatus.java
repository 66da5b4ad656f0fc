package cn.tongxin.access.proposal;

/** States of a proposal. */
enum ProposalStatus {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
