package cn.tongxin.governance.institutes;

import cn.tongxin.access.Accounts;
import cn.tongxin.governance.institutes.InstituteRequests.PaperCreate;
import cn.tongxin.governance.institutes.InstituteViews.PaperDetail;
import cn.tongxin.governance.institutes.PaperRepository.Whole;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.platform.files.Attachments;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Use cases of yearly plans and reports. */
@Singleton
class PaperService {
    private static final int MOST_EDITIONS = 99;

    private final PaperRepository papers;
    private final InstituteRepository institutes;
    private final Accounts accounts;
    private final Attachments attachments;
    private final Tools tools;

    /** What a new paper is made with. */
    @Singleton
    record Tools(TimeOrderedIds ids, CivilClock clock) {}

    PaperService(
            PaperRepository papers,
            InstituteRepository institutes,
            Accounts accounts,
            Attachments attachments,
            Tools tools) {
        this.papers = papers;
        this.institutes = institutes;
        this.accounts = accounts;
        this.attachments = attachments;
        this.tools = tools;
    }

    PaperDetail get(UUID id) {
        Whole whole = papers.whole(id);
        UUID by = whole.by();
        return new PaperDetail(
                whole.row(),
                whole.text(),
                attachments.of(PaperFiles.RESOURCE, List.of(id)).getOrDefault(id, List.of()),
                by == null ? null : accounts.displayNames(Set.of(by)).get(by),
                whole.synthetic());
    }

    @Transactional
    PaperDetail create(PaperCreate body) {
        if (institutes.whereItBelongs(body.institute()).isEmpty()) {
            throw ProblemException.invalid("institute", "没有这个指导中心或指导所，请从列表中选择。");
        }
        Institute institute = institutes.held(body.institute());
        if (!institute.isOpen()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "已经撤销，不能再提交计划和总结。");
        }
        requirePlausible(body);
        int edition = papers.editions(institute.id(), body.kind(), body.year()) + 1;
        if (edition > MOST_EDITIONS) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "这一年的已有 " + MOST_EDITIONS + " 版，不能再增加。");
        }
        InstitutePaper paper = new InstitutePaper(tools.ids().next(), institute, body, edition);
        papers.create(paper);
        attachments.attach(PaperFiles.RESOURCE, paper.id(), body.attachmentsOrNone());
        return get(paper.id());
    }

    private void requirePlausible(PaperCreate body) {
        int thisYear =
                LocalDate.ofInstant(
                                tools.clock().getClock().instant(),
                                tools.clock().getClock().getZone())
                        .getYear();
        if (body.kind().equals("REPORT") && body.year() > thisYear) {
            throw ProblemException.invalid("year", "还没有到这一年，不能提交总结；请核对年份。");
        }
        if (body.year() > thisYear + 1) {
            throw ProblemException.invalid("year", "只能提交到下一年的计划，请核对年份。");
        }
    }
}
