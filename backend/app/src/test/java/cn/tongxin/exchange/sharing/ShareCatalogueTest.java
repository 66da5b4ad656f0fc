package cn.tongxin.exchange.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.kernel.data.Sensitivity;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.persistence.Protected;
import cn.tongxin.platform.persistence.ScopedBy;
import cn.tongxin.platform.sharing.SharedField;
import cn.tongxin.platform.sharing.SharedResource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is offered stands in the catalogue with its basis (G-01), and nothing protected is. */
@QuarkusTest
class ShareCatalogueTest {
    private static final String LAW = "反家庭暴力法第五条";

    private static final SharedField NAME =
            SharedField.of(SharedField.Kind.TEXT, "name", "名称", Sensitivity.L1, "s.name");

    @All @Inject List<SharedResource> offered;

    private static String[] line(String resource, String attribute, String basis) {
        return new String[] {resource, resource, "-", attribute, basis};
    }

    @Test
    void nothing_behind_row_security_can_be_granted() {
        assertThat(offered).isNotEmpty();
        for (SharedResource resource : offered) {
            assertThat(resource.entity().isAnnotationPresent(Protected.class)).isFalse();
            assertThat(resource.entity().getAnnotation(ScopedBy.class).unit()).isNotEmpty();
            assertThat(resource.fields().stream().map(SharedField::name)).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_line_without_basis_and_one_that_stands_twice_are_refused() {
        assertThrows(
                IllegalStateException.class,
                () -> ShareCatalogue.entries(List.of(new String[][] {line("a", "REFUSED", " ")})));
        assertThrows(
                IllegalStateException.class,
                () ->
                        ShareCatalogue.entries(
                                List.of(line("a", "REFUSED", LAW), line("a", "CONDITIONAL", "法"))));
    }

    @Test
    void what_is_never_shared_names_the_article_that_says_so_G_01() {
        for (String basis : List.of("法", "有关法律法规", "政务数据共享条例")) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            ShareCatalogue.entries(
                                    List.of(new String[][] {line("a", "REFUSED", basis)})));
        }
        assertEquals(
                1,
                ShareCatalogue.entries(List.of(new String[][] {line("a", "REFUSED", LAW)})).size());
    }

    @Test
    void what_is_offered_without_a_line_stops_the_product() {
        Map<String, ShareCatalogue.Entry> entries =
                ShareCatalogue.entries(
                        List.of(line("a", "CONDITIONAL", "法"), line("b", "REFUSED", LAW)));
        ShareCatalogue.requireInCatalogue(Set.of("a"), entries.values());
        for (Set<String> offering : List.of(Set.of("a", "c"), Set.of("a", "b"), Set.<String>of())) {
            assertThrows(
                    IllegalStateException.class,
                    () -> ShareCatalogue.requireInCatalogue(offering, entries.values()));
        }
    }

    @Test
    void an_unknown_field_is_named_and_an_endless_one_is_cut() {
        ProblemException refused =
                assertThrows(
                        ProblemException.class,
                        () ->
                                ShareCatalogue.named(
                                        List.of(NAME), List.of("name", "x".repeat(99)), "没有："));
        assertThat(refused.detail()).startsWith("没有：xxx").hasSizeLessThan(60);
        assertThat(ShareCatalogue.named(List.of(NAME), null, "没有：")).containsExactly(NAME);
    }
}
