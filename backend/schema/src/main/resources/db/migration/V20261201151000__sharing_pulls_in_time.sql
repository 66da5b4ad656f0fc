-- What was given by an agreement is read page by page, the latest first: three years of it are kept (P-12).
create index share_pull_of_agreement_in_time on share_pull (agreement_id, begun_at, id);
