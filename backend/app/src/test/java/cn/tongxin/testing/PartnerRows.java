package cn.tongxin.testing;

import java.util.UUID;

/** Writes what another agency is given past the API: keys of its programs, and agreements. */
public final class PartnerRows {
    private final Rows rows;

    public PartnerRows(Rows rows) {
        this.rows = rows;
    }

    /** A program of this agency, with a key that may be used from anywhere. */
    public UUID program(String name, String agency) {
        UUID account = rows.account(name);
        rows.execute("update account set kind = 'SERVICE' where id = ?", account);
        rows.orgGrant(account, "partner", agency);
        key(account, agency);
        return account;
    }

    /** A key with which this account signs in: the one of civil is called partner-civil. */
    public void key(UUID account, String agency) {
        rows.execute(
                "insert into api_client (id, org_code, client_id, purpose, account_id,"
                        + " provider_key, status, secret_since, created_at, updated_at, source)"
                        + " select gen_random_uuid(), ?, 'partner-' ||"
                        + " lower(regexp_replace(username, '[^A-Za-z0-9]+', '-', 'g')),"
                        + " '每晚读取', id, '-', 'ACTIVE', now(), now(), now(), 'IMPORT'"
                        + " from account where id = ?",
                agency,
                account);
    }

    /** What is readable of one resource in the whole city: names, until a year from now. */
    public UUID agreement(String agency, String resource, UUID raisedBy, UUID answeredBy) {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into share_agreement (id, number, org_code, resource, duty, purpose,"
                        + " legal_basis, contact, fields, whole_city, valid_until, quota_per_day,"
                        + " status, due_on, raised_by, answered_by, answered_at, created_at,"
                        + " updated_at, source) values (?, 'SA-450100-2026-' ||"
                        + " lpad(nextval('share_agreement_number')::text, 6, '0'), ?, ?, '履行职责',"
                        + " '核对信息', '法律依据', '儿童福利科', '{name}', true, current_date + 365,"
                        + " 100, 'GRANTED', current_date, ?, ?, now(), now(), now(), 'IMPORT')",
                id,
                agency,
                resource,
                raisedBy,
                answeredBy);
        return id;
    }
}
