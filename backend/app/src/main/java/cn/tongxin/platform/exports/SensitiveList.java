package cn.tongxin.platform.exports;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A list of children or their families. It is taken away only by an approved request (S-08, ADR
 * 0040): the book is made when it is fetched, with the rights of that moment, and kept nowhere.
 *
 * @param <R> a row of the list
 */
public abstract class SensitiveList<R> extends ListBook<Page<R>> {
    private static final DateTimeFormatter IN_A_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    protected SensitiveList(Exported what, ExportTools tools) {
        super(what, tools);
    }

    /**
     * The request that was approved, as the book names it.
     *
     * @param number business number
     * @param approver as people call them
     */
    public record Approval(String number, String reason, String approver, Instant approvedAt) {}

    /**
     * A book, how many rows are in it, whom they are about, and what the file is called.
     *
     * @param about ids of pupils or guardians
     */
    public record Taken(byte[] book, long rows, Set<UUID> about, String fileName) {}

    /** The page as an answer about one thing, which the request is: whole for who may see it so. */
    private record Approved(List<?> items) implements Versioned {
        @Override
        public int version() {
            return 0;
        }

        @Override
        public List<Action> actions() {
            return List.of();
        }
    }

    /** The pupils, and guardians, whose data the rows are: the family is told who took it. */
    protected abstract Collection<UUID> about(List<R> rows);

    /** In Chinese: 学生. */
    public final String name() {
        return title();
    }

    /**
     * How many rows the caller would take.
     *
     * @throws cn.tongxin.kernel.rules.RuleException S-08 when there are too many
     */
    public final long counted(Map<String, List<String>> parameters) {
        return tools().caller().with(permission(), () -> few(query(parameters)));
    }

    /** For the audit log: the list and the names of the filters. */
    public final String forTheLog(Map<String, List<String>> parameters) {
        return told(parameters);
    }

    /** For whoever answers the request: the filters in words, without what masks hide. */
    public final List<String> forReaders(Map<String, List<String>> parameters) {
        return inWords(parameters);
    }

    /** The book, with the caller's rights of this moment. */
    public final Taken taken(Map<String, List<String>> parameters, Approval approval) {
        return tools().caller().with(permission(), () -> made(parameters, approval));
    }

    private Taken made(Map<String, List<String>> parameters, Approval approval) {
        Taker taker = taker();
        String mark = taker.who() + " · " + taker.time() + " · " + approval.number();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("申请编号", approval.number());
        lines.put("申请理由", approval.reason());
        lines.put("批准人", approval.approver());
        lines.put("批准时间", AT.format(approval.approvedAt().atZone(taker.at().getZone())));
        lines.put("使用要求", "含未成年人个人信息：只用于申请的事由，不得转发或公开，用完立即删除；每行都有水印，取走已记入审计日志。");
        Around around = new Around(mark, lines);
        Set<UUID> about = new LinkedHashSet<>();
        Written written =
                written(
                        query(parameters),
                        taker,
                        around,
                        page -> about.addAll(about(page.items())));
        String file = title() + "-" + IN_A_NAME.format(taker.at()) + ".xlsx";
        return new Taken(written.book(), written.rows(), about, file);
    }

    /** As the caller's role sees such rows: it was approved, and nothing of it is kept here. */
    @Override
    final byte[] answered(Page<?> page) throws IOException {
        return tools().json().writeValueAsBytes(new Approved(page.items()));
    }
}
