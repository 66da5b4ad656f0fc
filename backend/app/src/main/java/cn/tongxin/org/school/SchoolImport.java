package cn.tongxin.org.school;

import cn.tongxin.access.Proposals;
import cn.tongxin.access.Proposing;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.school.SchoolSiteRepository.NamedUnit;
import cn.tongxin.platform.imports.ImportTarget;
import cn.tongxin.platform.imports.ImportTools;
import cn.tongxin.platform.imports.ManyPlacesImport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of new schools and kindergartens. Each row is proposed, as by the form: the county
 * proposes a school and the bureau approves it (domain.md §2.A), so there is none until then.
 */
@Singleton
class SchoolImport extends ManyPlacesImport<SchoolSheetRow> {
    private final SchoolSiteRepository sites;
    private final Proposals proposals;
    private final Proposing proposing;

    SchoolImport(
            ImportTools tools,
            SchoolSiteRepository sites,
            Proposals proposals,
            Proposing proposing) {
        super(
                new Imported<>(
                        "schools",
                        "新设学校",
                        SchoolLifecycle.PROPOSE,
                        SchoolSheet.COLUMNS,
                        SchoolSheetRow.class),
                tools);
        this.sites = sites;
        this.proposals = proposals;
        this.proposing = proposing;
    }

    @Override
    protected ImportTarget<SchoolSheetRow> into() {
        return new Target(sites.units(), proposals, proposing);
    }

    @Override
    protected String taken() {
        return "每行已提出一项新设学校的申请，批准后才建立学校。";
    }

    /** The rows of one table on their way to whoever decides. */
    private record Target(List<NamedUnit> units, Proposals proposals, Proposing proposing)
            implements ImportTarget<SchoolSheetRow> {
        private static final int COUNTY_DIGITS = 6;

        /** A proposal takes texts only. */
        @Override
        public void complete(ObjectNode row) {
            ObjectNode change = row.withObjectProperty(SchoolSheet.CHANGE);
            Set<String> stages = new LinkedHashSet<>();
            change.path(SchoolWish.STAGES).forEach(stage -> stages.add(stage.asText()));
            change.put(SchoolWish.STAGES, String.join(",", stages));
            JsonNode boarding = change.path(SchoolSheet.BOARDING);
            change.put(SchoolSheet.BOARDING, boarding.asText());
            String unit = change.path(SchoolWish.MANAGING_UNIT).asText();
            change.put(SchoolWish.MANAGING_UNIT, unit(unit));
        }

        /** By its code, or by its whole name. */
        private String unit(String called) {
            List<NamedUnit> found =
                    units.stream()
                            .filter(one -> one.code().equals(called) || one.name().equals(called))
                            .toList();
            if (found.size() != 1) {
                throw ProblemException.invalid(
                        SchoolSheet.at(SchoolWish.MANAGING_UNIT),
                        found.isEmpty() ? "没有这个管理单位，请填写单位的全称或代码" : "有几个管理单位都叫这个名字，请填写单位的代码");
            }
            return found.get(0).code();
        }

        @Override
        public List<Key> keys(SchoolSheetRow row) {
            String village = row.wanted(SchoolWish.DIVISION_CODE);
            String county = village.substring(0, Math.min(COUNTY_DIGITS, village.length()));
            return List.of(
                    new Key("学校标识码相同，请只留一行", row.wanted(SchoolWish.IDENTIFIER_CODE)),
                    new Key("学校名称、所在县区相同，请只留一行或改正校名", county + row.wanted(SchoolWish.NAME)));
        }

        @Override
        public Map<Integer, ProblemException> write(List<SchoolSheetRow> rows) {
            for (SchoolSheetRow row : rows) {
                requireFirst(row.wanted(SchoolWish.IDENTIFIER_CODE));
                proposing.found(SchoolWishes.CREATE, row.change(), row.reason());
            }
            return Map.of();
        }

        /** A table is sent twice more easily than a form; whoever approves would get it twice. */
        private void requireFirst(String code) {
            if (proposals.isProposed(SchoolWishes.CREATE, SchoolWish.IDENTIFIER_CODE, code)) {
                throw ProblemException.invalid(
                        SchoolSheet.at(SchoolWish.IDENTIFIER_CODE), "已有一项待审批的新设申请用这个标识码，请勿重复提出");
            }
        }
    }
}
