package cn.tongxin.access.account;

import cn.tongxin.access.identity.IdentityException;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Accounts for many people, one after the other, each in a transaction of its own: whoever cannot
 * have one is named in the report, and the others have theirs.
 */
@Singleton
class Invitation implements JobKind<InviteRequest> {
    static final String PERMISSION = "user:write";
    static final String GRANT = "grant:write";

    private final AccountStepService steps;
    private final ScopedAccountRepository accounts;
    private final AccountSyncJob sync;

    Invitation(AccountStepService steps, ScopedAccountRepository accounts, AccountSyncJob sync) {
        this.steps = steps;
        this.accounts = accounts;
        this.sync = sync;
    }

    @Override
    public String code() {
        return "user.invite";
    }

    @Override
    public String name() {
        return "为多人建立账户";
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public Class<InviteRequest> input() {
        return InviteRequest.class;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public JobResult run(JobRun run, InviteRequest input) {
        List<UUID> persons = input.persons().stream().distinct().toList();
        run.total(persons.size());
        int first = run.position().map(Integer::parseInt).orElse(0);
        for (int i = first; i < persons.size(); i++) {
            run.note("正在建立第 " + (i + 1) + " 个账户");
            run.position(String.valueOf(i + 1));
            invite(run, persons.get(i), input.role());
        }
        List<UUID> printable = accounts.printable(persons, run.owner());
        Map<String, String> facts = new HashMap<>();
        facts.put(
                "accounts",
                printable.stream().map(UUID::toString).collect(Collectors.joining(",")));
        if (input.role() != null) {
            facts.put("role", input.role());
        }
        return JobResult.of(
                printable.isEmpty()
                        ? "没有新的凭条可以打印，见逐条报告。"
                        : "有 " + printable.size() + " 张凭条可以打印，请在 24 小时内打印。",
                facts);
    }

    /** Account, role, line of the report and step forward are there together or not at all. */
    private void invite(JobRun run, UUID person, @Nullable String role) {
        try {
            sync.now(
                    steps.invite(
                            person,
                            role,
                            made -> {
                                run.line(
                                        JobRun.Level.INFO,
                                        made.id().toString(),
                                        made.displayName() + "：已建立账户 " + made.username());
                                run.step();
                            }));
        } catch (IdentityException down) {
            // The next ones would fail as well, each after a wait.
            throw down;
        } catch (ProblemException refused) {
            run.error(person.toString(), steps.nameFor(person) + "：" + refused.detail());
            run.step();
        }
    }
}
