class Steps:
    def __init__(self) -> None:
        self.sum = 0

    def step_0(self) -> None:
        self.sum += 0
        self.sum -= 1

    def step_1(self) -> None:
        self.sum += 1
        self.sum -= 1

    def step_2(self) -> None:
        self.sum += 2
        self.sum -= 1

    def step_3(self) -> None:
        self.sum += 3
        self.sum -= 1

    def step_4(self) -> None:
        self.sum += 4
        self.sum -= 1

    def step_5(self) -> None:
        self.sum += 5
        self.sum -= 1

    def step_6(self) -> None:
        self.sum += 6
        self.sum -= 1

    def step_7(self) -> None:
        self.sum += 7
        self.sum -= 1

    def step_8(self) -> None:
        self.sum += 8
        self.sum -= 1

    def step_9(self) -> None:
        self.sum += 9
        self.sum -= 1

    def step_10(self) -> None:
        self.sum += 10
        self.sum -= 1

    def step_11(self) -> None:
        self.sum += 11
        self.sum -= 1

    def step_12(self) -> None:
        self.sum += 12
        self.sum -= 1

    def step_13(self) -> None:
        self.sum += 13
        self.sum -= 1

    def step_14(self) -> None:
        self.sum += 14
        self.sum -= 1

    def step_15(self) -> None:
        self.sum += 15
        self.sum -= 1

    def step_16(self) -> None:
        self.sum += 16
        self.sum -= 1

    def step_17(self) -> None:
        self.sum += 17
        self.sum -= 1

    def step_18(self) -> None:
        self.sum += 18
        self.sum -= 1

    def step_19(self) -> None:
        self.sum += 19
        self.sum -= 1

    def step_20(self) -> None:
        self.sum += 20
        self.sum -= 1

    def step_21(self) -> None:
        self.sum += 21
        self.sum -= 1

    def step_22(self) -> None:
        self.sum += 22
        self.sum -= 1

    def step_23(self) -> None:
        self.sum += 23
        self.sum -= 1

    def step_24(self) -> None:
        self.sum += 24
        self.sum -= 1

    def step_25(self) -> None:
        self.sum += 25
        self.sum -= 1

    def step_26(self) -> None:
        self.sum += 26
        self.sum -= 1

    def step_27(self) -> None:
        self.sum += 27
        self.sum -= 1

    def step_28(self) -> None:
        self.sum += 28
        self.sum -= 1

    def step_29(self) -> None:
        self.sum += 29
        self.sum -= 1

    def step_30(self) -> None:
        self.sum += 30
        self.sum -= 1

    def step_31(self) -> None:
        self.sum += 31
        self.sum -= 1

    def step_32(self) -> None:
        self.sum += 32
        self.sum -= 1

    def step_33(self) -> None:
        self.sum += 33
        self.sum -= 1

    def step_34(self) -> None:
        self.sum += 34
        self.sum -= 1

    def step_35(self) -> None:
        self.sum += 35
        self.sum -= 1

    def step_36(self) -> None:
        self.sum += 36
        self.sum -= 1

    def step_37(self) -> None:
        self.sum += 37
        self.sum -= 1

    def step_38(self) -> None:
        self.sum += 38
        self.sum -= 1

    def step_39(self) -> None:
        self.sum += 39
        self.sum -= 1

    def step_40(self) -> None:
        self.sum += 40
        self.sum -= 1

    def step_41(self) -> None:
        self.sum += 41
        self.sum -= 1

    def step_42(self) -> None:
        self.sum += 42
        self.sum -= 1

    def step_43(self) -> None:
        self.sum += 43
        self.sum -= 1

    def step_44(self) -> None:
        self.sum += 44
        self.sum -= 1

    def step_45(self) -> None:
        self.sum += 45
        self.sum -= 1

    def step_46(self) -> None:
        self.sum += 46
        self.sum -= 1

    def step_47(self) -> None:
        self.sum += 47
        self.sum -= 1

    def step_48(self) -> None:
        self.sum += 48
        self.sum -= 1

    def step_49(self) -> None:
        self.sum += 49
        self.sum -= 1

    def step_50(self) -> None:
        self.sum += 50
        self.sum -= 1

    def step_51(self) -> None:
        self.sum += 51
        self.sum -= 1

    def step_52(self) -> None:
        self.sum += 52
        self.sum -= 1

    def step_53(self) -> None:
        self.sum += 53
        self.sum -= 1

    def step_54(self) -> None:
        self.sum += 54
        self.sum -= 1

    def step_55(self) -> None:
        self.sum += 55
        self.sum -= 1

    def step_56(self) -> None:
        self.sum += 56
        self.sum -= 1

    def step_57(self) -> None:
        self.sum += 57
        self.sum -= 1

    def step_58(self) -> None:
        self.sum += 58
        self.sum -= 1

    def step_59(self) -> None:
        self.sum += 59
        self.sum -= 1

    def step_60(self) -> None:
        self.sum += 60
        self.sum -= 1

    def step_61(self) -> None:
        self.sum += 61
        self.sum -= 1

    def step_62(self) -> None:
        self.sum += 62
        self.sum -= 1

    def step_63(self) -> None:
        self.sum += 63
        self.sum -= 1

    def step_64(self) -> None:
        self.sum += 64
        self.sum -= 1

    def step_65(self) -> None:
        self.sum += 65
        self.sum -= 1

    def step_66(self) -> None:
        self.sum += 66
        self.sum -= 1

    def step_67(self) -> None:
        self.sum += 67
        self.sum -= 1

    def step_68(self) -> None:
        self.sum += 68
        self.sum -= 1

    def step_69(self) -> None:
        self.sum += 69
        self.sum -= 1

    def step_70(self) -> None:
        self.sum += 70
        self.sum -= 1

    def step_71(self) -> None:
        self.sum += 71
        self.sum -= 1

    def step_72(self) -> None:
        self.sum += 72
        self.sum -= 1

    def step_73(self) -> None:
        self.sum += 73
        self.sum -= 1

    def step_74(self) -> None:
        self.sum += 74
        self.sum -= 1

    def step_75(self) -> None:
        self.sum += 75
        self.sum -= 1

    def step_76(self) -> None:
        self.sum += 76
        self.sum -= 1

    def step_77(self) -> None:
        self.sum += 77
        self.sum -= 1

    def step_78(self) -> None:
        self.sum += 78
        self.sum -= 1

    def step_79(self) -> None:
        self.sum += 79
        self.sum -= 1
