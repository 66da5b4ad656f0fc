package cn.tongxin.people.student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.platform.retention.RetentionJob;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * P-15: what is kept of a pupil only while somebody looks after it is removed after it has left.
 */
@QuarkusTest
class LeaverTest extends StudentApi {
    @Inject RetentionJob job;

    private UUID child;

    @BeforeEach
    void aPupilWithANote() {
        child = families.pupil("陆小明", school, null);
        tellBoth();
    }

    private void tellBoth() {
        rows.execute("update student set special_note = 'x', residence = 'y' where id = ?", child);
    }

    private void left(String status, LocalDate on) {
        rows.execute(
                "update student set status = ?, since = ?::date where id = ?",
                status,
                on.toString(),
                child);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private String kept() {
        on(
                () -> {
                    job.sweep();
                    return null;
                });
        return rows.read(
                        "select coalesce(special_note, '-') || coalesce(residence, '-') from student"
                                + " where id = ?",
                        child)
                .get(0);
    }

    @Test
    void the_note_a_month_after_it_and_the_residence_a_year_after_it() {
        for (String status : List.of("GRADUATED", "TRANSFERRED_OUT", "DECEASED")) {
            tellBoth();
            left(status, today().minusDays(29));
            assertEquals("xy", kept(), status);
            left(status, today().minusDays(30));
            assertEquals("-y", kept(), status);
            left(status, today().minusYears(1).plusDays(1));
            assertEquals("-y", kept(), status);
            left(status, today().minusYears(1));
            assertEquals("--", kept(), status);
        }
    }

    @Test
    void nothing_of_who_is_at_school_or_is_looked_for() {
        for (String status : List.of("ENROLLED", "SUSPENDED", "DROPPED")) {
            left(status, today().minusYears(5));
            assertEquals("xy", kept(), status);
        }
    }
}
