package cn.tongxin.schema.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSortTest {

    @ParameterizedTest
    @CsvSource({
        "青秀区,qing1 xiu4 qu1 青秀区",
        "长塘镇,chang2 tang2 zhen4 长塘镇",
        "吴圩镇,wu2 xu1 zhen4 吴圩镇",
        "弄七村,long4 qi1 cun1 弄七村",
        "屯了村,tun2 liao3 cun1 屯了村",
        "都结乡,du1 jie2 xiang1 都结乡",
        "覃李村,qin2 li3 cun1 覃李村",
        "成长路小学,cheng2 zhang3 lu4 xiao3 xue2 成长路小学",
        "绿城,lu4 cheng2 绿城",
        "少年宫,shao4 nian2 gong1 少年宫"
    })
    void readsPlaceNamesAsPeopleHereDo(String name, String key) {
        assertEquals(key, NameSort.of(name));
    }

    @Test
    void keepsLettersAndDigitsAndDropsPunctuation() {
        assertEquals("yun2 lan2 abc 12 xue2 xiao4 云澜·ＡＢＣ（12）学校", NameSort.of("云澜·ＡＢＣ（12）学校"));
    }

    @Test
    void aNameWithoutLettersIsItsOwnKey() {
        assertEquals("——", NameSort.of("——"));
        assertEquals("🌱", NameSort.of("🌱"));
    }

    @Test
    void sortsBySyllableThenTone() {
        List<String> names = new ArrayList<>(List.of("西安", "先锋", "庆林", "青山", "白山", "2号", "青秀"));
        names.sort(Comparator.comparing(NameSort::of));
        assertEquals(List.of("2号", "白山", "青山", "青秀", "庆林", "西安", "先锋"), names);
    }

    @Test
    void isTheSameWhenManyThreadsAsk() {
        List<String> keys =
                IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> NameSort.of("横州市校椅镇青桐村小学"))
                        .distinct()
                        .toList();
        assertEquals(1, keys.size());
    }
}
