package cn.tongxin.platform.exports;

import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.masking.MaskedJson;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A list that can be taken away by whoever may: a job writes it and keeps the file for a while. */
public abstract class ListExport extends ListBook<Page<?>> implements JobKind<ExportInput> {
    private static final TypeReference<TreeMap<String, List<String>>> PARAMETERS =
            new TypeReference<>() {};

    protected ListExport(Exported what, ExportTools tools) {
        super(what, tools);
    }

    @Override
    public final String code() {
        return aggregate() + ".run";
    }

    @Override
    public final String name() {
        return "导出" + title();
    }

    @Override
    public final Class<ExportInput> input() {
        return ExportInput.class;
    }

    /**
     * What the caller asks for, once it is known to be small enough.
     *
     * @throws cn.tongxin.kernel.rules.RuleException S-08 when it is not
     */
    final ExportInput asked(UUID account, Map<String, List<String>> parameters) {
        few(query(parameters));
        return new ExportInput(tools().cipher().encrypt(place(account), written(parameters)));
    }

    @Override
    public final JobResult run(JobRun run, ExportInput input) {
        Map<String, List<String>> parameters = opened(run.owner(), input);
        ListQuery query = query(parameters);
        run.note("正在读取" + title());
        run.total(few(query));
        Around around = new Around(null, lines(run));
        Written written = written(query, taker(), around, page -> run.step(page.items().size()));
        // What follows is kept: a last look at who is asking and whether it was called off.
        run.total(written.rows());
        UUID file =
                tools().files()
                        .keep(
                                run,
                                title(),
                                written.book(),
                                told(parameters) + " rows=" + written.rows());
        return new JobResult(
                "已导出 " + written.rows() + " 条，文件保留 " + tools().files().daysKept() + " 天。",
                Map.of("list", resource(), "rows", String.valueOf(written.rows())),
                file);
    }

    private static Map<String, String> lines(JobRun run) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("任务编号", run.id().toString());
        lines.put("使用要求", "只供导出人办理工作使用，不得转发或公开，用完请删除；导出已记入审计日志。");
        return lines;
    }

    /** Through the one way out of the API, and cut for everybody: it will be kept. */
    @Override
    final byte[] answered(Page<?> page) throws IOException {
        return tools().json().writer().withAttribute(MaskedJson.KEPT, true).writeValueAsBytes(page);
    }

    private static FieldPlace place(UUID account) {
        return new FieldPlace("job", "input", account);
    }

    private String written(Map<String, List<String>> parameters) {
        try {
            return tools().json().writeValueAsString(parameters);
        } catch (IOException e) {
            throw new IllegalStateException("texts can always be written");
        }
    }

    private Map<String, List<String>> opened(UUID account, ExportInput input) {
        try {
            String plain = tools().cipher().decrypt(place(account), input.sealed());
            return tools().json().readValue(plain, PARAMETERS);
        } catch (IOException e) {
            // Its message would quote what was typed.
            throw new IllegalStateException("not what was asked for");
        }
    }
}
