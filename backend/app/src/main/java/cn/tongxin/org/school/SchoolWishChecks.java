package cn.tongxin.org.school;

import cn.tongxin.access.Proposals;
import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.org.division.Villages;
import cn.tongxin.org.school.SchoolSiteRepository.ManagingUnit;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands against a wish: how it is written, and what the world says to it now. */
@Singleton
class SchoolWishChecks {
    private static final int COUNTY_DIGITS = 6;
    private static final String COUNTY = "COUNTY";

    private final Validator validator;
    private final SchoolSiteRepository sites;
    private final SchoolRepository schools;
    private final Villages villages;
    private final Proposals proposals;

    SchoolWishChecks(
            Validator validator,
            SchoolSiteRepository sites,
            SchoolRepository schools,
            Villages villages,
            Proposals proposals) {
        this.validator = validator;
        this.sites = sites;
        this.schools = schools;
        this.villages = villages;
        this.proposals = proposals;
    }

    /**
     * Whether a new school is described: each field that is needed, none besides, as it should be.
     */
    List<FieldError> shapeOfNew(Map<String, String> fields) {
        List<FieldError> errors = new ArrayList<>();
        for (String needed : new TreeSet<>(SchoolWish.NEEDED)) {
            if (!fields.containsKey(needed)) {
                errors.add(new FieldError(needed, "请填写这一项。"));
            }
        }
        for (String field : fields.keySet()) {
            if (!SchoolWish.NEEDED.contains(field) && !SchoolWish.WELCOME.contains(field)) {
                errors.add(new FieldError(field, "新设学校时不需要这一项，请去掉。"));
            }
        }
        errors.addAll(written(fields));
        return errors;
    }

    /** Whether something is to change, and nothing but what is decided this way. */
    List<FieldError> shapeOfChange(Map<String, String> fields) {
        List<FieldError> errors = new ArrayList<>();
        if (fields.isEmpty()) {
            errors.add(new FieldError("", "请至少填写一项要变更的内容。"));
        }
        for (String field : fields.keySet()) {
            if (!SchoolWish.DECIDED.containsKey(field)) {
                errors.add(new FieldError(field, "这一项不经申请变更，请去掉。"));
            }
        }
        if (fields.containsKey(SchoolWish.STAGES) && !fields.containsKey(SchoolWish.TYPE_CODE)) {
            errors.add(new FieldError(SchoolWish.STAGES, "只变更学段的，请直接修改资料；变更办学类型时才一并填写学段。"));
        }
        errors.addAll(written(fields));
        return errors;
    }

    private List<FieldError> written(Map<String, String> fields) {
        return validator.validate(SchoolWish.of(fields)).stream()
                .map(v -> new FieldError(v.getPropertyPath().toString(), v.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    /** What stands against a new school whose description is complete. */
    List<FieldError> ofNew(UUID id, SchoolWish wish) {
        List<FieldError> errors = new ArrayList<>();
        String code = Objects.requireNonNull(wish.identifierCode());
        String village = Objects.requireNonNull(wish.divisionCode());
        SchoolType type = SchoolType.of(Objects.requireNonNull(wish.typeCode()));
        code(errors, code, type);
        fresh(errors, code);
        stages(errors, type, Objects.requireNonNull(wish.stages()));
        place(errors, Objects.requireNonNull(wish.managingUnit()), village);
        name(errors, Objects.requireNonNull(wish.name()), village, id);
        return errors;
    }

    /** What stands against changing this school, which is held. */
    List<FieldError> ofChange(School school, SchoolWish wish) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> now = school.decided();
        String code = wish.identifierCode();
        SchoolType type = wish.typeCode() == null ? school.type() : SchoolType.of(wish.typeCode());
        same(errors, SchoolWish.NAME, wish.name(), now);
        same(errors, SchoolWish.IDENTIFIER_CODE, code, now);
        same(errors, SchoolWish.TYPE_CODE, wish.typeCode(), now);
        same(errors, SchoolWish.OWNERSHIP, wish.ownership(), now);
        if (code != null || wish.typeCode() != null) {
            code(errors, code == null ? now.get(SchoolWish.IDENTIFIER_CODE) : code, type);
        }
        if (code != null && !code.equals(now.get(SchoolWish.IDENTIFIER_CODE))) {
            fresh(errors, code);
        }
        if (wish.stages() != null || wish.typeCode() != null) {
            stages(
                    errors,
                    type,
                    wish.stages() == null ? now.get(SchoolWish.STAGES) : wish.stages());
        }
        if (wish.name() != null) {
            name(errors, wish.name(), school.village(), school.id());
        }
        long points = type.isPart() ? schools.openTeachingPoints(school.id()) : 0;
        if (points > 0) {
            errors.add(
                    new FieldError(
                            SchoolWish.TYPE_CODE, "还有 " + points + " 个教学点从属于本校，请先改由其他学校管理。"));
        }
        return errors;
    }

    private static void same(
            List<FieldError> errors,
            String field,
            @Nullable String wanted,
            Map<String, String> now) {
        if (wanted != null && wanted.equals(now.get(field))) {
            errors.add(new FieldError(field, "与现在的内容相同，不需要变更，请去掉。"));
        }
    }

    /** The category begins the code: another category takes another code. */
    private static void code(List<FieldError> errors, String code, SchoolType type) {
        if (!code.startsWith(type.category())) {
            errors.add(
                    new FieldError(
                            SchoolWish.IDENTIFIER_CODE,
                            "这种办学类型的标识码以 " + type.category() + " 开头，请填写相符的标识码。"));
        }
    }

    /** A code is never given twice, not even after its school has taken another. */
    private void fresh(List<FieldError> errors, String code) {
        if (sites.codeTaken(code)
                || proposals.hasReplaced(SchoolWishes.CHANGE, SchoolWish.IDENTIFIER_CODE, code)) {
            errors.add(new FieldError(SchoolWish.IDENTIFIER_CODE, "这个标识码已经使用过，标识码不重复使用，请核对。"));
        }
    }

    private static void stages(List<FieldError> errors, SchoolType type, String stages) {
        if (!type.mayTeach(SchoolWish.stageSet(stages))) {
            errors.add(
                    new FieldError(
                            SchoolWish.STAGES,
                            "这类学校的学段只能是：" + String.join("、", StageNames.of(type.stages())) + "。"));
        }
    }

    private void place(List<FieldError> errors, String unit, String village) {
        ManagingUnit manages = sites.unit(unit).orElse(null);
        if (manages == null) {
            errors.add(new FieldError(SchoolWish.MANAGING_UNIT, "没有这个管理单位，请从列表中选择。"));
        }
        if (!villages.exists(village)) {
            errors.add(new FieldError(SchoolWish.DIVISION_CODE, "没有这个村或社区，请从列表中选择。"));
        } else if (manages != null
                && manages.kind().equals(COUNTY)
                && !village.startsWith(manages.division())) {
            errors.add(new FieldError(SchoolWish.DIVISION_CODE, "县区管理的学校应在本县区内，请重新选择。"));
        }
    }

    private void name(List<FieldError> errors, String name, String village, UUID besides) {
        if (sites.nameTaken(name, village.substring(0, COUNTY_DIGITS), besides)) {
            errors.add(new FieldError(SchoolWish.NAME, "本县区已有一所同名的学校，请换一个校名。"));
        }
    }
}
