package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.cipher.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The people of a few schools in the real database, seen as the API will see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleLoadTest {
    private final TestDatabase database = TestDatabase.shared();

    @BeforeAll
    void load() {
        database.truncate();
        CityLoaderTest.Run run = CityLoaderTest.load(database, "0.003");
        assertEquals(CityLoader.OK, run.code(), run.err());
        assertTrue(run.out().contains("已写入 guardian_link"), run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "student s join class_group c on c.id = s.class_id where (c.school_id, c.unit_code)"
                        + " is distinct from (s.school_id, s.unit_code)",
                "student s join school k on k.id = s.school_id where k.unit_code <> s.unit_code",
                "guardian_link l join student s on s.id = l.student_id where (l.unit_code,"
                        + " l.school_id, l.class_id) is distinct from (s.unit_code, s.school_id,"
                        + " s.class_id)",
                "student s where not exists (select from enrolment e where e.student_id = s.id and"
                        + " (e.school_id, e.unit_code, e.status) = (s.school_id, s.unit_code,"
                        + " s.status) and e.class_id is not distinct from s.class_id)",
                "student where char_length(surname) <> 1 or not synthetic",
                "student where id_no !~ '^a1\\.k1\\.' or student_no !~ '^a1\\.k1\\.'"
                        + " or residence !~ '^a1\\.k1\\.' or special_note !~ '^a1\\.k1\\.'",
                "student where residence is null",
                "guardian g left join lateral (select array_agg(distinct l.unit_code) u,"
                        + " array_agg(distinct l.school_id) s, array_agg(distinct l.student_id) p,"
                        + " array_agg(distinct l.class_id) filter (where l.class_id is not null) c"
                        + " from guardian_link l where l.guardian_id = g.id and l.status <>"
                        + " 'REVOKED') x on true where"
                        + " (select array_agg(v order by v) from unnest(g.unit_codes) v)"
                        + "   is distinct from x.u or"
                        + " (select array_agg(v order by v) from unnest(g.school_ids) v)"
                        + "   is distinct from x.s or"
                        + " (select array_agg(v order by v) from unnest(g.student_ids) v)"
                        + "   is distinct from x.p or"
                        + " (select array_agg(v order by v) from unnest(g.class_ids) v)"
                        + "   is distinct from x.c",
                "(select student_id, unit_code, school_id, class_id from special_category union all"
                        + " select student_id, unit_code, school_id, class_id from care_arrangement"
                        + " union all select student_id, unit_code, school_id, class_id from"
                        + " care_contact union all select student_id, unit_code, school_id, class_id"
                        + " from court_order) x join student s on s.id = x.student_id where"
                        + " (x.unit_code, x.school_id, x.class_id) is distinct from (s.unit_code,"
                        + " s.school_id, s.class_id) or s.status <> 'ENROLLED'",
                "court_order o where not exists (select from guardian_link l where l.cut_by_order and"
                        + " (l.student_id, l.guardian_id) = (o.student_id, o.guardian_id))"
                        + " or o.court !~ '^a1\\.k1\\.' or o.document_no !~ '^a1\\.k1\\.'",
                "guardian_link l join student s on s.id = l.student_id and s.status = 'ENROLLED'"
                        + " where l.cut_by_order and not exists (select from court_order o where"
                        + " (l.student_id, l.guardian_id) = (o.student_id, o.guardian_id))",
                "care_arrangement a where a.carer_name !~ '^a1\\.k1\\.' or a.carer_phone !~"
                        + " '^a1\\.k1\\.' or a.reason !~ '^a1\\.k1\\.' or a.last_contact_on is"
                        + " distinct from (select max(c.on_date) from care_contact c where"
                        + " c.arrangement_id = a.id)",
                "care_arrangement a where not exists (select from special_category c where"
                        + " c.student_id = a.student_id and c.code = 'LB')",
                "guardian g join person p on p.id = g.person_id where p.unit_code is not null and"
                        + " not exists (select from staff t where t.person_id = p.id)",
                "guardian g where not exists (select from guardian_link l where l.guardian_id ="
                        + " g.id)",
                "(select s.id from student s join guardian_link l on l.student_id = s.id where"
                        + " l.status = 'VERIFIED' group by s.id having not bool_or(l.may_decide)"
                        + "   and not exists (select from guardian_link o where o.student_id = s.id"
                        + "   and o.status = 'CLAIMED' and o.may_decide)) x"
            })
    void thereIsNo(String some) throws SQLException {
        assertEquals("0", CityLoaderTest.ask(database, "select count(*) from " + some), some);
    }

    @Test
    void theDemoTeacherHasAClassAndTheDemoParentTwoChildren() throws SQLException {
        assertEquals(
                "农若溪",
                CityLoaderTest.ask(
                        database,
                        "select p.name from account a join person p on p.id = a.person_id join staff t"
                                + " on t.person_id = p.id join class_group c on c.homeroom_staff_id ="
                                + " t.id where a.username = 'teacher' and p.school_id = c.school_id and"
                                + " (select count(*) from student s where s.class_id = c.id) >= 30"));
        assertEquals(
                "450103 450107",
                CityLoaderTest.ask(
                        database,
                        "select string_agg(s.unit_code, ' ' order by s.unit_code) from account a join"
                                + " guardian g on g.person_id = a.person_id join guardian_link l on"
                                + " l.guardian_id = g.id and l.status = 'VERIFIED' and l.may_view join"
                                + " student s on s.id = l.student_id where a.username = 'parent' and"
                                + " s.status = 'ENROLLED'"));
        assertEquals(
                "t",
                CityLoaderTest.ask(
                        database,
                        "select exists (select from account a join guardian g on g.person_id ="
                                + " a.person_id join class_group c on c.id = any(g.class_ids) join staff"
                                + " t on t.id = c.homeroom_staff_id join account k on k.person_id ="
                                + " t.person_id where a.username = 'parent' and k.username ="
                                + " 'teacher')"));
    }

    @Test
    void theKeyringReadsWhatNobodyElseCan() throws SQLException, IOException {
        String text = Files.readString(CityLoaderTest.keyring());
        FieldCipher cipher =
                new FieldCipher(Keyring.parse(text), new SecureRandom(), BouncyCastleProvider::new);
        int read = 0;
        try (Connection connection = DriverManager.getConnection(database.superuserUrl());
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select id, id_no, id_no_hash, student_no, student_no_hash,"
                                        + " residence, s::text from student s where id_type = '1' and student_no is not null"
                                        + " order by id limit 200")) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                String number =
                        cipher.decrypt(new FieldPlace("student", "id_no", id), rows.getString(2));
                assertTrue(number.matches("450100\\d{11}[\\dX]"));
                assertEquals(cipher.hash("student", "id_no", number), rows.getString(3));
                assertFalse(rows.getString(7).contains(number));
                String learns =
                        cipher.decrypt(
                                new FieldPlace("student", "student_no", id), rows.getString(4));
                assertTrue(learns.matches("[GL]\\d{17}[\\dX]"), learns);
                assertEquals(cipher.hash("student", "student_no", learns), rows.getString(5));
                String home =
                        cipher.decrypt(
                                new FieldPlace("student", "residence", id), rows.getString(6));
                assertTrue(home.startsWith("南宁市"), home);
                read++;
            }
        }
        assertEquals(200, read);
        // a whole number with its birthday: six digits alone stand by chance in some hash
        assertEquals(
                "0",
                CityLoaderTest.ask(
                        database,
                        "select count(*) from student s where s::text ~"
                                + " '450100(19|20)\\d\\d(0[1-9]|1[0-2])\\d{5}[\\dX]'"));
    }

    @Test
    void followersReadTheWholeListOnce() throws SQLException {
        assertEquals(
                "BASELINE",
                CityLoaderTest.ask(
                        database,
                        "select string_agg(op, ',') from change_log where resource = 'students'"));
    }
}
