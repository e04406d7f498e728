//! Findings: what is wrong with an input, where, by a code that screen, paper and help share.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Display;

macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident as $ts:literal { $($(#[$vmeta:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[cfg_attr(test, ts(rename = $ts))]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as people see it.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }
    };
}

codes! {
    /// The kinds of findings. Each doc comment is the rule; the sentence for people is in `ui/src/words/codes.*.json`.
    pub enum Code as "FindingCode" {
        /// The file is not a workbook that can be read.
        Unreadable = "I101",
        /// The workbook is protected by a password.
        Encrypted = "I102",
        /// The file is larger than any contest's workbook.
        FileTooLarge = "I103",
        /// A sheet has none of the known names.
        UnknownSheet = "I104",
        /// A column has none of the sheet's known headings.
        UnknownColumn = "I105",
        /// A column that the sheet needs is not there.
        MissingColumn = "I106",
        /// A heading stands twice.
        DoubledColumn = "I107",
        /// The sheet has more rows than a contest can have, filled or not.
        TooManyRows = "I108",
        /// A formula has no stored value.
        UncalculatedFormula = "I109",
        /// No known sheet at all.
        NothingToImport = "I110",
        /// The cell holds an error of the spreadsheet.
        ErrorCell = "I111",
        /// The file cannot be opened: it is not there, not a file, or another program has it.
        NotOpened = "I112",
        /// The file is not the JSON that this program reads.
        NotJson = "I113",
        /// A required cell is empty.
        Required = "I201",
        /// A code stands twice in its sheet.
        DoubledCode = "I202",
        /// A code refers to nothing.
        UnknownCode = "I203",
        /// The word is not in the pick list.
        NotAChoice = "I204",
        /// Not a number.
        NotANumber = "I205",
        /// A number outside its range.
        OutOfRange = "I206",
        /// Not a date, or a date that does not exist.
        NotADate = "I207",
        /// Waktu uji coba must not be after waktu penerapan.
        DateOrder = "I208",
        /// Waktu penerapan must lie inside the competition's window.
        OutsideWindow = "I209",
        /// Rancang bangun has at least 300 words.
        TooFewWords = "I210",
        /// The text is longer than can be kept.
        TooLong = "I211",
        /// The text holds control characters.
        ControlCharacter = "I212",
        /// More decimals than are kept exactly.
        TooManyDecimals = "I213",
        /// The same key (judge, entry, criterion; submission, indicator) stands twice.
        DoubledKey = "I214",
        /// A spreadsheet keeps fifteen digits of a number: what is longer has to be text.
        LongNumber = "I221",
        /// A NIP has eighteen digits.
        NipUnusual = "I222",
        /// Stage weights sum to one hundred.
        StageWeights = "I301",
        /// Criterion weights of a stage sum to one hundred.
        CriterionWeights = "I302",
        /// A judged stage needs a criterion.
        NoCriterion = "I303",
        /// A maturity stage has no criteria of its own.
        MaturityWithCriteria = "I304",
        /// Maxima, weights and judges are too varied to be computed exactly.
        NotExact = "I305",
        /// Scores exist that would lose their criterion.
        LosesScores = "I306",
        /// Fewer go on than there are awards.
        ShortlistBelowAwards = "I307",
        /// A step of the tie order names a stage or criterion that is not there.
        TieStepUnknown = "I308",
        /// A level descriptor lies beyond the criterion's maximum, or two share a value.
        LevelBeyondMax = "I309",
        /// A weight or value of the method is not a number that can be used.
        NotANumberHere = "I310",
        /// Two stages or criteria share a code.
        DoubledMethodCode = "I311",
        /// Sheets or decisions name a stage that would vanish.
        StageInUse = "I312",
        /// A maximum does not fall while a sheet with a value of its criterion is not finished.
        DraftsUnderMax = "I313",
        /// Two categories share a code, or two awards a title.
        DoubledTerm = "I314",
        /// A kind of unit falls into exactly one category.
        KindCategory = "I315",
        /// The first day of the window of waktu penerapan is not after the last.
        WindowCrossed = "I316",
        /// The list of indicators keeps its numbers.
        IndicatorNumbers = "I317",
        /// Where judges come to choose words, a final value has none.
        ValueWithoutWord = "I318",
        /// A score above the maximum of its criterion.
        ScoreAboveMax = "I401",
        /// A negative score.
        ScoreNegative = "I402",
        /// A judge does not score where recused.
        JudgeRecused = "I403",
        /// A judge scores only the categories assigned.
        JudgeNotAssigned = "I404",
        /// The criterion belongs to another stage.
        ForeignCriterion = "I405",
        /// Scores of an entry that did not go on to the stage: kept, not counted.
        NotShortlisted = "I406",
        /// A judge stands back, or no longer judges the category, after scores were given: they are kept, not counted.
        ScoredBefore = "I407",
        /// The import would change what a verifier decided.
        OverwritesDecision = "I408",
        /// A workbook brings other values than a sheet that was entered in the program.
        ScoreEnteredHere = "I409",
        /// Where judges choose words, only the values behind the words are taken.
        ScoreWithoutWord = "I410",
        /// A file that was under way in the program becomes verified by a workbook only when nothing prevents its scoring (R302).
        VerifiedWithLacks = "I411",
        /// Tahapan is not penerapan: for the record, never scored.
        ForTheRecord = "K101",
        /// A field of the profile is empty.
        FieldMissing = "K102",
        /// Rancang bangun has fewer words than asked for.
        DesignTooShort = "K103",
        /// Waktu uji coba is after waktu penerapan.
        DatesCrossed = "K104",
        /// Waktu penerapan lies outside the competition's window.
        AppliedOutside = "K105",
        /// Tematik or urusan is none of the list.
        UnusualChoice = "K106",
        /// A mandatory indicator is not claimed.
        MandatoryNotClaimed = "K201",
        /// A mandatory indicator has no usable evidence: nothing is stored, or all of it is blank, broken, of another kind or turned down.
        MandatoryWithoutEvidence = "K202",
        /// A claimed indicator has no usable evidence.
        ClaimWithoutEvidence = "K203",
        /// There is evidence, and nothing is claimed.
        EvidenceWithoutClaim = "K204",
        /// Evidence without nomor, tanggal or tentang.
        LetterIncomplete = "K205",
        /// Indicator 18 is claimed without a basis.
        BasisMissing = "K206",
        /// More was accepted than claimed.
        AcceptedAboveClaim = "K207",
        /// The elements ticked do not give the parameter accepted.
        ElementsDisagree = "K208",
        /// Something changed since the verifier decided.
        ChangedSinceDecision = "K209",
        /// A verifier asked for a document to be mended, or rejected it.
        DocumentNotAccepted = "K210",
        /// The kind of file is not allowed there.
        KindNotAllowed = "K301",
        /// The file is larger than allowed there.
        FileLarger = "K302",
        /// The content cannot be read.
        FileCorrupt = "K303",
        /// The PDF asks for a password.
        FileEncrypted = "K304",
        /// The PDF has no page.
        FileWithoutPages = "K305",
        /// The scan is blank.
        FileBlank = "K306",
        /// The same content is stored at another place too.
        FileDuplicate = "K307",
        /// The name says another kind than the content.
        NameMisleads = "K308",
        /// The PDF holds scripts.
        FileActive = "K309",
        /// The video is longer than allowed.
        VideoTooLong = "K310",
        /// The file was too large to be looked into.
        NotLookedInto = "K311",
        /// The pakta integritas is not ticked.
        PledgeNotTicked = "K401",
        /// The signed pakta integritas is not stored.
        PledgeNotStored = "K402",
        /// A unit entered nothing.
        UnitWithoutEntry = "K501",
        /// Fewer than two judges are left on an entry.
        FewJudges = "J101",
        /// A category has no judge.
        CategoryWithoutJudge = "J102",
        /// A likely conflict of interest that nobody decided on.
        ConflictOpen = "J103",
        /// A category has one entry or none.
        FewEntries = "J104",
        /// A category has fewer finalists than award places.
        FewFinalists = "J105",
        /// A decision of the panel no longer fits the computed ranks.
        OverruleOutdated = "J106",
        /// Not a file: a link, a folder, a device.
        NotAFile = "A101",
        /// The file is not there any more.
        FileGone = "A102",
        /// The file changed while it was copied.
        FileInMotion = "A103",
        /// The file is empty.
        FileEmpty = "A104",
        /// The file could not be read.
        FileUnreadable = "A105",
        /// No submission has this code.
        NoSuchSubmission = "A106",
        /// The place in the submission is not clear.
        PlaceUnclear = "A107",
        /// The file's name was made harmless.
        NameCleaned = "A108",
        /// More files than are taken in at once.
        TooManyFiles = "A109",
        /// The submission is verified or withdrawn: nothing is added to it.
        SubmissionClosed = "A110",
        /// The file's name is no text: bytes that no encoding of this system makes letters of.
        NameUnreadable = "A111",
        /// The address is none that can be recorded.
        NotAnAddress = "A112",
        /// The indicator asks for files, not for an address.
        LinkNotAllowed = "A113",
        /// A unit's own workbook holds only what is that unit's.
        ForeignUnit = "I501",
        /// A unit's own workbook is of one unit.
        SeveralUnits = "I502",
        /// A unit's own workbook says of which unit it is.
        NoUnit = "I503",
        /// A unit sends one workbook; of two that differ nobody but the unit knows which is meant.
        ReturnedTwice = "I504",
        /// A unit does not decide this: it is not taken.
        NotForUnits = "I505",
        /// A unit's own workbook was given to the ordinary import, which reads the committee's.
        UnitsOwnBook = "I506",
        /// A unit's own workbook belongs to the competition that wrote it.
        OtherContest = "I507",
        /// A unit's own workbook names another competition on its first page, and does not say which one wrote it.
        ContestUnsure = "I508",
        /// No font of the template has this character.
        MissingGlyph = "C101",
        /// The text does not fit its place even at the smallest size.
        Overflow = "C102",
        /// Two certificates would carry one number.
        DoubledNumber = "C103",
        /// A text that the certificate needs is empty.
        EmptyField = "C104",
        /// The emblem is not a PNG or JPEG that can be read.
        EmblemUnreadable = "C105",
        /// The signatory lacks what article 44 asks for.
        SignatoryIncomplete = "C106",
        /// The number template is not understood.
        NumberTemplate = "C107",
        /// On a piagam the name of the signatory carries no academic title: titles have fields of their own.
        TitleInName = "C108",
        /// The name would not fit a certificate.
        NameTooLong = "C109",
        /// The tax entered is more than the prize.
        TaxAbovePrize = "C110",
        /// A tax says by which rule it was taken off.
        TaxWithoutNote = "C111",
        /// A paper holds a character that no bundled font has.
        PaperGlyph = "P101",
        /// A paper for a unit prints a box for a character that no bundled font has.
        GlyphBoxed = "P102",
        /// The database file is damaged.
        DatabaseDamaged = "S101",
        /// A row refers to one that is not there.
        BrokenReference = "S102",
        /// The hash chain breaks at an operation.
        ChainBroken = "S103",
        /// A row is not what the journal says it is.
        RowDiffers = "S104",
        /// The newest operations are missing.
        JournalCut = "S105",
        /// A file of the archive is missing or not what its name says.
        ArchiveDamaged = "S106",
        /// A document's file is missing from the archive.
        DocumentMissing = "S107",
        /// A document's file is not what it was.
        DocumentDamaged = "S108",
        /// A file in the archive that no row uses.
        ArchiveExtra = "S109",
        /// The rules in the database that write the journal are missing or are not ours.
        TriggersDiffer = "S110",
    }
}

codes! {
    /// Why a request is refused. Nothing was changed.
    pub enum Refusal as "RefusalCode" {
        /// The folder to create is already there.
        FolderExists = "R101",
        /// The folder holds no competition.
        NotACompetition = "R102",
        /// Another program has the competition open.
        OpenElsewhere = "R103",
        /// A newer version made this competition.
        NewerVersion = "R104",
        /// The folder lacks parts or its database is cut off.
        Incomplete = "R105",
        /// The competition's folder cannot be written.
        ReadOnly = "R106",
        /// The output folder cannot be written or is not there.
        OutputNotWritable = "R107",
        /// The disk is full.
        DiskFull = "R108",
        /// The file changed since its preview.
        FileChanged = "R109",
        /// No competition is open.
        NothingOpen = "R110",
        /// The machine refused to read or write a file.
        FileTrouble = "R111",
        /// A person cancelled.
        Cancelled = "R112",
        /// Nothing is written inside a competition's folder, whichever.
        InsideCompetition = "R113",
        /// The database of the competition is damaged.
        Damaged = "R114",
        /// The name of a competition's folder ends in `.lomba`.
        FolderEnding = "R115",
        /// The file is not there.
        FileMissing = "R116",
        /// The account may not read or write the file.
        FileForbidden = "R117",
        /// The rules that write the journal are gone and rows differ from it: nothing is changed any more.
        Unguarded = "R118",
        /// A tie that matters is open.
        TieOpen = "R201",
        /// Sheets are awaited and the chair has not waived them.
        StillAwaited = "R202",
        /// The result is sealed.
        Sealed = "R203",
        /// The result is not sealed yet.
        NotSealed = "R204",
        /// The entries are not an open tie of the category.
        NotATie = "R205",
        /// A reason is needed.
        ReasonRequired = "R206",
        /// The operation reached paper.
        ReachedPaper = "R207",
        /// The operation is undone already.
        AlreadyUndone = "R208",
        /// No entry has a final score.
        NothingFinal = "R209",
        /// The method is confirmed already.
        AlreadyConfirmed = "R210",
        /// A name is needed.
        NameRequired = "R211",
        /// Nobody earned an award.
        NobodyToAward = "R212",
        /// A setting has a value that cannot be used.
        BadSetting = "R213",
        /// The file to write is already there.
        FileExists = "R214",
        /// The data are not those that were sealed.
        SealBroken = "R215",
        /// The operation is none that can be undone.
        NotUndoable = "R216",
        /// Likely conflicts of interest, or entries with fewer than two judges, are open and the chair has not waived them.
        PanelPointsOpen = "R217",
        /// A decision of the panel no longer fits the computed ranks: it is made anew or withdrawn before the seal.
        OverruleLapsed = "R218",
        /// What an operation changed has changed again since, or is needed by what came later.
        ChangedSince = "R219",
        /// The step does not follow the present status.
        StepNotAllowed = "R301",
        /// Findings that prevent scoring are open.
        FindingsOpen = "R302",
        /// What is verified or withdrawn is opened again before it is changed.
        NotEditable = "R303",
        /// A submission is scored only when verified, unless the chair says so.
        NotVerified = "R304",
        /// The code is in use.
        CodeTaken = "R305",
        /// A document of this kind is not shown.
        NoPreview = "R306",
        /// The verifier decides only while the submission is in verification.
        NotInVerification = "R307",
        /// A file is verified once every claimed or mandatory indicator is decided as it now is.
        IndicatorsOpen = "R308",
        /// A verifier who accepts less than is claimed says why.
        LowerWithoutReason = "R309",
        /// What is verified only by the chair's leave is opened again before the leave is withdrawn.
        VerifiedByLeave = "R312",
        /// A file was given where a folder is wanted.
        NotAFolder = "R313",
        /// A unit with entries is not removed.
        UnitInUse = "R311",
        /// A category with units, judges or decisions stays.
        CategoryInUse = "R310",
        /// The PIN is wrong.
        WrongPin = "R401",
        /// Too many wrong attempts: the chair lets the judge choose a PIN anew.
        PinBlocked = "R402",
        /// The next attempt is not taken yet.
        PinWait = "R403",
        /// The judge has not chosen a PIN.
        NoPin = "R404",
        /// The PIN is too short, too long or too plain.
        PinWeak = "R405",
        /// Only the judge writes on a sheet.
        NotYourSheet = "R406",
        /// A final sheet is changed only after the chair opened it.
        SheetFinal = "R407",
        /// A sheet is final only when every criterion is scored.
        SheetIncomplete = "R408",
        /// Only the chair may do this.
        ChairOnly = "R409",
        /// The unfinished sheet of another is not shown.
        SheetHidden = "R410",
        /// A judge who has scores is not removed.
        JudgeHasScores = "R411",
        /// A paper sheet is typed by two different persons.
        SamePerson = "R412",
        /// There is no difference to settle.
        NoDifference = "R413",
        /// The lots are drawn already.
        DrawDone = "R414",
        /// A decision of the panel orders the entries of the category that have a final score.
        OverruleUnfit = "R415",
        /// Too few judges are left for a balanced assignment.
        TooFewToShare = "R416",
        /// A judge sits at the keyboard: the committee's work waits.
        SeatTaken = "R417",
        /// A vote needs its counts.
        VotesMissing = "R418",
        /// Two to four entries of one category are compared.
        NotComparable = "R419",
        /// The entry has not reached the stage.
        NotReached = "R420",
        /// Once the chair has a PIN, a judge's first one is chosen only when the chair lets them.
        PinNotReleased = "R440",
        /// Who stands back from an entry does not get or change its numbers.
        StandsBack = "R441",
        /// A stored PIN is not the one that the journal says was chosen.
        PinDiffers = "R445",
        /// More votes than there are judges on the panel.
        VotesBeyondPanel = "R421",
        /// A text that is asked for is empty.
        TextRequired = "R422",
        /// Only a judge at the keyboard does this.
        SeatRequired = "R423",
    }
}

impl Code {
    /// Whether it says that a file or a whole sheet could not be read.
    pub const fn is_about_the_file(self) -> bool {
        matches!(
            self,
            Self::Unreadable
                | Self::NotOpened
                | Self::NotJson
                | Self::Encrypted
                | Self::FileTooLarge
                | Self::TooManyRows
                | Self::UnitsOwnBook
        )
    }
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Prevents the request.
    Error,
    /// To be corrected, prevents nothing.
    Warning,
    /// To be known.
    Advice,
}

/// One thing found, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Which rule.
    pub code: Code,
    /// How grave.
    pub level: Level,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Row, counted as the spreadsheet does: the headings are row 1.
    pub row: Option<u32>,
    /// Heading of the column, or the field of a paper.
    pub column: Option<String>,
    /// Code of what it is about.
    pub subject: Option<String>,
    /// Values for the sentence.
    pub params: BTreeMap<String, String>,
}

impl Finding {
    /// An error.
    pub fn error(code: Code) -> Self {
        Self { code, level: Level::Error, sheet: None, row: None, column: None, subject: None, params: BTreeMap::new() }
    }

    /// A warning.
    pub fn warning(code: Code) -> Self {
        Self { level: Level::Warning, ..Self::error(code) }
    }

    /// An advice.
    pub fn advice(code: Code) -> Self {
        Self { level: Level::Advice, ..Self::error(code) }
    }

    /// In this sheet.
    #[must_use]
    pub fn sheet(mut self, sheet: impl Into<String>) -> Self {
        self.sheet = Some(sheet.into());
        self
    }

    /// In this row.
    #[must_use]
    pub fn row(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    /// In this column.
    #[must_use]
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// About this code.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// With a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// Whether it prevents the request.
    pub fn is_error(&self) -> bool {
        self.level == Level::Error
    }
}
