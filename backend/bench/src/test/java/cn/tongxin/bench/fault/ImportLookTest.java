package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.bench.fault.ImportWatch.Look;
import org.junit.jupiter.api.Test;

/** What a look at an import must notice. */
class ImportLookTest {
    private static Look look(long done, long failed, long pupils) {
        return new Look("RUNNING", done, failed, failed, pupils, pupils, pupils);
    }

    @Test
    void takesWholeBatchesAsTheyAre() {
        assertTrue(look(0, 0, 0).isOfWholeBatches());
        assertTrue(look(1_500, 15, 1_485).isOfWholeBatches());
    }

    @Test
    void findsHalfABatch() {
        assertFalse(look(1_500, 15, 1_484).isOfWholeBatches());
        assertFalse(look(1_500, 15, 1_486).isOfWholeBatches());
        assertFalse(look(1_400, 14, 1_386).isOfWholeBatches());
    }

    @Test
    void findsAPupilWithoutEnrolmentOrGuardianAndARowThatIsNotNamed() {
        assertFalse(new Look("RUNNING", 500, 5, 5, 495, 494, 495).isOfWholeBatches());
        assertFalse(new Look("RUNNING", 500, 5, 5, 495, 495, 494).isOfWholeBatches());
        assertFalse(new Look("RUNNING", 500, 5, 4, 495, 495, 495).isOfWholeBatches());
    }

    @Test
    void takesAllOrNone() {
        assertTrue(look(2_000, 0, 0).isAllOrNone(2_000));
        assertTrue(look(2_000, 0, 2_000).isAllOrNone(2_000));
        assertFalse(look(2_000, 0, 500).isAllOrNone(2_000));
        assertFalse(new Look("RUNNING", 2_000, 0, 0, 2_000, 2_000, 1_999).isAllOrNone(2_000));
    }
}
