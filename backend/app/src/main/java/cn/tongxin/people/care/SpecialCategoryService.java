package cn.tongxin.people.care;

import static cn.tongxin.people.care.SpecialCategory.TABLE;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareRequests.CareEnd;
import cn.tongxin.people.care.CareRequests.SpecialCategoryCreate;
import cn.tongxin.people.care.CareViews.SpecialCategoryDetail;
import cn.tongxin.people.care.CareViews.SpecialCategoryRow;
import cn.tongxin.people.care.SpecialCategoryRepository.Whole;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Use cases of special categories. */
@Singleton
class SpecialCategoryService {
    private static final String WRITE = "special-category:write";
    private static final String ENDED_REASON = "ended_reason";
    private static final int MOST_MONTHS = 6;

    private final SpecialCategoryRepository categories;
    private final CareWork work;
    private final CareTools tools;

    SpecialCategoryService(SpecialCategoryRepository categories, CareWork work, CareTools tools) {
        this.categories = categories;
        this.work = work;
        this.tools = tools;
    }

    Page<SpecialCategoryRow> page(ListQuery query) {
        return categories.page(query);
    }

    SpecialCategoryDetail get(UUID id) {
        Whole whole = categories.whole(id);
        SpecialCategoryRow row = whole.row();
        return new SpecialCategoryDetail(
                row,
                whole.evidenceType(),
                whole.evidenceRef(),
                tools.opened(TABLE, ENDED_REASON, id, whole.endedReason()),
                whole.version(),
                tools.actions(WRITE, row.student().axes(), row.status(), "review", "end"));
    }

    @Transactional
    SpecialCategoryDetail create(SpecialCategoryCreate body) {
        requireSoon(body.nextReview());
        Axes pupil = tools.hold(body.student());
        UUID id = tools.next();
        categories.create(new SpecialCategory(id, pupil, body, tools.caller().accountId()));
        work.toReview(id, pupil, body.nextReview());
        work.toFile(id, pupil, body.code());
        return get(id);
    }

    @Transactional
    SpecialCategoryDetail review(UUID id, LocalDate next) {
        requireSoon(next);
        SpecialCategory category = categories.forWrite(id);
        category.review(tools.caller().accountId(), next);
        categories.save(category);
        work.reviewed(id);
        work.toReview(id, category.axes(), next);
        return get(id);
    }

    @Transactional
    SpecialCategoryDetail end(UUID id, CareEnd body) {
        SpecialCategory category = categories.forWrite(id);
        tools.requireAfter(body.on(), category.from());
        category.end(body.on(), tools.seal(TABLE, ENDED_REASON, id, body.reason()));
        categories.save(category);
        work.ended(id);
        return get(id);
    }

    private void requireSoon(LocalDate review) {
        LocalDate today = tools.today();
        if (!review.isAfter(today) || review.isAfter(today.plusMonths(MOST_MONTHS))) {
            throw ProblemException.invalid("nextReview", "下次复核日期须在今天之后、六个月之内，请改选日期。");
        }
    }
}
