package cn.tongxin.platform.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is encrypted is declared, so that none of it is forgotten when keys are replaced. */
@QuarkusTest
class EncryptedColumnsTest extends ApiTest {
    /** Fields that domain.md §2.4 types enc, house.md §4.3 adds, or that hold somebody's number. */
    private static final Set<String> DICTIONARY =
            Set.of(
                    "student.id_no",
                    "student.student_no",
                    "student.residence",
                    "student.special_note",
                    "care_arrangement.carer_name",
                    "care_arrangement.carer_phone",
                    "care_contact.note",
                    "fee_complaint.complainant_id",
                    "hotline_call.caller_phone",
                    "draft.content",
                    "account_slip.secret");

    @Inject EncryptedColumns columns;
    @Inject FieldCipher cipher;

    private Set<String> declared() {
        return columns.all().stream()
                .map(one -> one.table() + "." + one.column())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> inTheDatabase(String condition) {
        return new TreeSet<>(
                rows.read(
                        "select c.relname || '.' || a.attname from pg_attribute a join pg_class c"
                                + " on c.oid = a.attrelid where c.relnamespace ="
                                + " 'public'::regnamespace and c.relkind in ('r', 'p')"
                                + " and a.attnum > 0 and not a.attisdropped and "
                                + condition));
    }

    @Test
    void every_column_that_its_migration_calls_encrypted_is_declared() {
        Set<String> called = inTheDatabase("col_description(c.oid, a.attnum) ~ '^enc\\y'");
        assertTrue(called.contains("student.id_no"), called.toString());
        called.removeAll(declared());
        assertEquals(Set.of(), called, "add a line to encrypted-columns.csv");
    }

    @Test
    void every_field_of_the_dictionary_that_exists_is_declared() {
        Set<String> there = inTheDatabase("true");
        there.retainAll(DICTIONARY);
        assertTrue(there.size() >= 6, there.toString());
        there.removeAll(declared());
        assertEquals(Set.of(), there, "add a line to encrypted-columns.csv");
    }

    @Test
    void every_hash_belongs_to_a_declared_column() {
        Set<String> hashes = inTheDatabase("a.attname ~ '(_no|^code)_hash$'");
        Set<String> ours =
                columns.all().stream()
                        .filter(one -> one.hash() != null)
                        .map(one -> one.table() + "." + one.hash())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ours, hashes);
    }

    @Test
    void every_declared_column_exists_and_can_be_written_by_the_product() {
        Set<String> there = inTheDatabase("true");
        for (EncryptedColumn one : columns.all()) {
            assertTrue(there.contains(one.table() + "." + one.column()), one.toString());
            assertTrue(there.contains(one.table() + "." + one.key()), one.toString());
            assertEquals(
                    List.of("t"),
                    rows.read(
                            "select has_column_privilege('tongxin_api', ?, ?, 'UPDATE')",
                            one.table(),
                            one.column()));
        }
        List<String> names = columns.all().stream().map(one -> one.table() + one.column()).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @Test
    void what_is_not_declared_is_not_encrypted() {
        FieldPlace place = new FieldPlace("person", "diary", UUID.randomUUID());
        String why =
                String.valueOf(
                        assertThrows(
                                        IllegalStateException.class,
                                        () -> cipher.encrypt(place, "secret"))
                                .getMessage());
        assertEquals("person.diary is not declared as encrypted", why);
    }
}
