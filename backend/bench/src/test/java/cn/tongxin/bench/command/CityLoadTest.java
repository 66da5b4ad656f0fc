package cn.tongxin.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.bench.BenchException;
import org.junit.jupiter.api.Test;

class CityLoadTest {
    @Test
    void readsHowLongTheLoaderTook() throws BenchException {
        String log =
                """
                学生与监护人：已写入 10 / 500 组学校（2%），共 26,000 行，用时 12 秒
                索引和约束：已建立 1 / 60（student_by_name），用时 300 秒
                合成城市装载完成，用时 437.2 秒。
                在办学校（不含教学点）共 2,880 所，全部为合成数据
                """;
        assertEquals(437.2, CityLoad.seconds(log));
    }

    @Test
    void saysWhenTheLoaderHasNotFinished() {
        assertThrows(BenchException.class, () -> CityLoad.seconds("正在生成合成城市（种子 2880）…\n"));
    }
}
