package cn.tongxin.platform.exports;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.jobs.Jobs;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Starts exports, each under the right to export that list. */
@Singleton
public class ExportService {
    private final Map<String, ListExport> lists;
    private final SensitiveLists sensitive;
    private final RuleBook rules;
    private final Jobs jobs;
    private final CurrentCaller caller;
    private final AuditTrail trail;

    public ExportService(
            @All List<ListExport> lists,
            SensitiveLists sensitive,
            RuleBook rules,
            Jobs jobs,
            CurrentCaller caller,
            AuditTrail trail) {
        this.lists =
                new TreeMap<>(
                        lists.stream().collect(Collectors.toMap(ListExport::resource, l -> l)));
        this.sensitive = sensitive;
        this.rules = rules;
        this.jobs = jobs;
        this.caller = caller;
        this.trail = trail;
    }

    @Transactional
    public JobDetail start(ExportStart request) {
        if (sensitive.has(request.resource())) {
            throw rules.broken(
                    ListBook.RULE,
                    "这个列表含未成年人个人信息，须先写明理由申请，经批准后用一次性链接取走：请到“导出审批”（/export-requests）办理。");
        }
        ListExport list = lists.get(request.resource());
        if (list == null) {
            throw ProblemException.invalid(
                    "resource", "可以导出的列表：" + String.join("、", lists.keySet()) + "。");
        }
        caller.require(list.permission());
        UUID account =
                Optional.ofNullable(caller.accountId())
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
        Map<String, List<String>> parameters = request.parameters();
        trail.detail(list.told(parameters));
        return jobs.start(list, list.asked(account, parameters));
    }
}
