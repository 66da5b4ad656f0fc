package cn.tongxin.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be sent again at once, and what only the database can tell. */
class DatabaseStatesTest {
    @ParameterizedTest
    @CsvSource({
        "08006, true, false",
        "57P01, true, false",
        "55P03, true, true",
        "40P01, true, true",
        "57014, true, true",
        "53300, true, true",
        "23505, false, false"
    })
    void a_state_says_whether_it_may_be_tried_again_and_whether_it_was_undone(
            String state, boolean again, boolean undone) {
        SQLException told = new SQLException("told", state);
        assertEquals(again, DatabaseStates.isOverloadOrOutage(new IllegalStateException(told)));
        assertEquals(undone, DatabaseStates.isUndone(new IllegalStateException(told)));
    }

    @Test
    void a_connection_lost_as_it_commits_stands_among_what_was_suppressed() {
        RuntimeException commit = new IllegalStateException(new SQLException("busy", "55P03"));
        assertTrue(DatabaseStates.isUndone(commit));
        commit.addSuppressed(new SQLException("gone", "08006"));
        assertFalse(DatabaseStates.isUndone(commit));
    }

    @Test
    void whoever_got_no_connection_has_sent_nothing() {
        assertTrue(DatabaseStates.isUndone(new SQLException("none free", new TimeoutException())));
        assertFalse(DatabaseStates.isUndone(new SQLException("closed")));
    }
}
