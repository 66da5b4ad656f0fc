package cn.tongxin.people.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is tied to two rows of one child, now or before, and what they see afterwards. */
@QuarkusTest
class MergeFamilyTest extends DuplicateApi {
    private static final String UNCLE = "韦舅";
    private static final String AGAIN = "韦舅（重复登记）";
    private static final String PHONE = "13900004444";

    @Test
    void a_claim_that_was_only_rejected_takes_nothing_from_a_parent() {
        UUID account = family("mother", People.id("韦秀兰"));
        UUID rejected = families.link(other, mother, "REVOKED");
        rows.execute("update guardian_link set verified_at = null where id = ?", rejected);
        merged(found(), kept);
        assertEquals(200, pupilSeenBy(account, kept));
    }

    @Test
    void a_link_that_has_run_out_does_not_narrow_one_in_force() {
        UUID uncle = families.guardian(UNCLE, PHONE);
        UUID account = family("uncle", People.id(UNCLE));
        UUID over = families.link(kept, uncle, "VERIFIED", "ENTRUSTED");
        rows.execute(
                "update guardian_link set may_view = false, valid_to = current_date - 9 where id = ?",
                over);
        families.link(other, uncle, "VERIFIED", "CONTACT");
        merged(found(), kept);
        assertEquals(200, pupilSeenBy(account, kept));
    }

    @Test
    void whoever_was_told_to_go_under_one_record_is_so_under_the_other() {
        families.link(kept, families.guardian(UNCLE, PHONE), "REVOKED");
        UUID account = onFileAgain();
        assertEquals(200, pupilSeenBy(account, other));
        merged(found(), kept);
        assertEquals(403, pupilSeenBy(account, kept));
    }

    @Test
    void whoever_may_not_see_under_one_record_does_not_under_the_other() {
        UUID narrow = families.link(kept, families.guardian(UNCLE, PHONE), "VERIFIED", "CONTACT");
        rows.execute("update guardian_link set may_view = false where id = ?", narrow);
        UUID account = onFileAgain();
        assertEquals(200, pupilSeenBy(account, other));
        merged(found(), kept);
        assertEquals(403, pupilSeenBy(account, kept));
    }

    /** The same uncle, tied to the other row, where he has an account. */
    private UUID onFileAgain() {
        UUID again = families.guardian(AGAIN, PHONE);
        rows.execute("update person set name = ? where id = ?", UNCLE, People.id(AGAIN));
        families.link(other, again, "VERIFIED", "CONTACT");
        return family("uncle", People.id(AGAIN));
    }
}
