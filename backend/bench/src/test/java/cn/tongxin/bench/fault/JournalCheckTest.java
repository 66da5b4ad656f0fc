package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.bench.fault.Journal.Command;
import cn.tongxin.bench.fault.Journal.Correction;
import cn.tongxin.bench.fault.Journal.Told;
import cn.tongxin.bench.fault.JournalCheck.School;
import cn.tongxin.bench.fault.JournalCheck.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A comparison that cannot fail proves nothing: every kind of loss and doubling must show. */
class JournalCheckTest {
    private final Journal journal = new Journal();
    private final Map<Version, Integer> changes = new HashMap<>();
    private final Map<String, Integer> audit = new HashMap<>();
    private final Map<String, Integer> records = new HashMap<>();
    private final List<School> schools = new ArrayList<>();

    @BeforeEach
    void twoWritesAndOneCommand() {
        journal.add(new Correction("a", 4, "phone-1", Told.ACKNOWLEDGED, "request-1"));
        journal.add(new Correction("a", 5, "phone-2", Told.SEEN, ""));
        journal.add(new Command("key-1", "propose", Told.ACKNOWLEDGED));
        changes.put(new Version("a", 4), 1);
        changes.put(new Version("a", 5), 1);
        audit.put("request-1", 1);
        records.put("propose key-1", 1);
        schools.add(new School("a", 5, "phone-2"));
    }

    private JournalCheck.Result compare() {
        return JournalCheck.compare(
                journal, new JournalCheck.Held(Map.of("a", 3), schools, changes, audit, records));
    }

    private static void assertCounts(int lost, int doubled, int strange, JournalCheck.Result r) {
        assertEquals(
                List.of(lost, doubled, strange),
                List.of(r.lost().size(), r.doubled().size(), r.unexplained().size()),
                r.text());
    }

    @Test
    void saysNothingWhenBothAgree() {
        assertTrue(compare().clean());
        assertEquals("journal and database agree\n", compare().text());
    }

    @Test
    void findsAWriteThatIsInNoLog() {
        changes.remove(new Version("a", 4));
        assertCounts(1, 0, 0, compare());
    }

    @Test
    void findsARowThatFellBack() {
        schools.set(0, new School("a", 4, "phone-1"));
        assertCounts(1, 0, 0, compare());
    }

    @Test
    void findsARowThatShowsAnotherValue() {
        schools.set(0, new School("a", 5, "phone-1"));
        assertCounts(1, 0, 0, compare());
    }

    @Test
    void findsAWriteThatWasCarriedOutTwice() {
        changes.put(new Version("a", 6), 1);
        schools.set(0, new School("a", 6, "phone-2"));
        assertCounts(0, 0, 2, compare());
    }

    @Test
    void findsAVersionThatIsInTheLogTwice() {
        changes.put(new Version("a", 5), 2);
        assertCounts(0, 1, 0, compare());
    }

    @Test
    void findsAVersionThatTwoWritesWereGiven() {
        journal.add(new Correction("a", 5, "phone-2", Told.ACKNOWLEDGED, "request-1"));
        schools.set(0, new School("a", 6, "phone-3"));
        assertCounts(0, 1, 0, compare());
    }

    @Test
    void findsAMissingAndADoubledAuditLine() {
        audit.clear();
        assertCounts(1, 0, 0, compare());
        audit.put("request-1", 2);
        assertCounts(0, 1, 0, compare());
    }

    @Test
    void findsACommandWithoutARecordWithTwoAndOneNobodyGave() {
        records.clear();
        assertCounts(1, 0, 0, compare());
        records.put("propose key-1", 2);
        assertCounts(0, 1, 0, compare());
        records.put("propose key-1", 1);
        records.put("propose key-2", 1);
        assertCounts(0, 0, 1, compare());
    }
}
