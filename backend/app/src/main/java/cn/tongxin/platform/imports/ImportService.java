package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.jobs.Jobs;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.sheets.CodeWords;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Starts imports, each under the right to do the same with a form. */
@Singleton
public class ImportService {
    private final Map<String, SheetImport<?>> kinds;
    private final ImportFiles files;
    private final Jobs jobs;
    private final CurrentCaller caller;
    private final Told told;

    /** Who hears of it, and in which words. */
    @Singleton
    record Told(AuditTrail trail, CodeWords words) {}

    ImportService(
            @All List<SheetImport<?>> kinds,
            ImportFiles files,
            Jobs jobs,
            CurrentCaller caller,
            Told told) {
        this.kinds =
                new TreeMap<>(
                        kinds.stream()
                                .collect(Collectors.toMap(SheetImport::resource, kind -> kind)));
        this.files = files;
        this.jobs = jobs;
        this.caller = caller;
        this.told = told;
    }

    @Transactional
    public JobDetail start(ImportRequest request) {
        SheetImport<?> kind = kind(request.resource());
        ImportInput.Mode mode = ImportInput.Mode.valueOf(request.mode());
        ImportInput input = new ImportInput(request.school(), mode, request.together());
        caller.with(kind.permission(), () -> kind.target(request.school()));
        told.trail().detail("import=" + kind.resource() + " mode=" + mode);
        JobDetail job = caller.with(kind.permission(), () -> jobs.start(kind, input));
        files.attach(job, request.file());
        return job;
    }

    /**
     * An empty table to be filled in.
     *
     * @param name of the file
     */
    public record Template(String name, byte[] book) {}

    public Template template(String resource) {
        SheetImport<?> kind = kind(resource);
        caller.require(kind.permission());
        return new Template(
                kind.title() + "导入模板.xlsx",
                TemplateBook.of(kind.title(), kind.columns(), told.words()));
    }

    private SheetImport<?> kind(String resource) {
        SheetImport<?> kind = kinds.get(resource);
        if (kind == null) {
            throw ProblemException.invalid(
                    "resource", "可以导入的内容：" + String.join("、", kinds.keySet()) + "。");
        }
        return kind;
    }
}
