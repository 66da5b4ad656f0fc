package cn.tongxin.schema.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.tongxin.schema.audit.AuditChain.Block;
import cn.tongxin.schema.audit.AuditChain.Leaf;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00.000123Z");
    private static final String HASH = "ab".repeat(32);

    private static String leaf(String... columns) {
        return AuditChain.leaf(Arrays.asList(columns));
    }

    private static Block block(long id, String before, Instant at, Leaf... leaves) {
        return Block.over(id, before, at, List.of(leaves));
    }

    /** Sealed blocks are kept for years: a later release must compute the same. */
    @Test
    void a_fingerprint_is_the_same_in_every_release() {
        // printf 'tongxin-audit-1\nline\n1:7\n-\n0:\n2:学校\n' | sha256sum
        assertEquals(
                "b382f64514ac6614820227257750f0b37adebcc9dccf21346c7b4011e5208009",
                leaf("7", null, "", "学校"));
    }

    @Test
    void lines_that_differ_have_different_fingerprints() {
        String one = leaf("a", "bc");
        for (String other :
                List.of(
                        leaf("ab", "c"),
                        leaf("a", "b", "c"),
                        leaf("a", "bc", null),
                        leaf("a", "bc", ""),
                        leaf("bc", "a"),
                        leaf("a\n2:bc"))) {
            assertNotEquals(one, other);
        }
        assertNotEquals(leaf("a", null), leaf("a", ""));
        assertNotEquals(leaf("a", null), leaf("a", "-"));
    }

    @Test
    void a_root_depends_on_every_part_of_its_block() {
        String root = block(2, HASH, AT, new Leaf(4, HASH), new Leaf(6, HASH)).root();
        Leaf other = new Leaf(4, "cd".repeat(32));
        for (Block changed :
                List.of(
                        block(3, HASH, AT, new Leaf(4, HASH), new Leaf(6, HASH)),
                        block(2, other.hash(), AT, new Leaf(4, HASH), new Leaf(6, HASH)),
                        block(2, HASH, AT.plusNanos(1000), new Leaf(4, HASH), new Leaf(6, HASH)),
                        block(2, HASH, AT, other, new Leaf(6, HASH)),
                        block(2, HASH, AT, new Leaf(4, HASH), new Leaf(7, HASH)),
                        block(2, HASH, AT, new Leaf(4, HASH), new Leaf(5, HASH), new Leaf(6, HASH)),
                        block(2, HASH, AT, new Leaf(4, HASH)))) {
            assertNotEquals(root, changed.root());
        }
    }

    @Test
    void a_block_knows_its_range_and_its_root_is_not_made_from_itself() {
        List<Leaf> leaves = List.of(new Leaf(4, HASH), new Leaf(9, HASH));
        Block block = Block.over(1, AuditChain.BEGINNING, AT, leaves);
        assertEquals(4, block.fromSeq());
        assertEquals(9, block.toSeq());
        assertEquals(2, block.rows());
        assertEquals(block.root(), AuditChain.rootOf(block, leaves));
    }
}
