//! Prepared sheets to PDF bytes.

use std::ops::ControlFlow;

use printpdf::{CurTransMat, Mm, OffsetDateTime, Op, PdfDocument, PdfDocumentInfo, PdfPage, XObjectId};

use super::Certificate;
use super::file_name::file_stem;
use super::number::single;
use super::page::{PageOps, pt};
use super::parallel::in_shares;
use super::preflight::Prepared;
use super::sheet::Sheet;
use super::specimen::specimen;
use super::stock::{EMBLEM, FLOURISH, FRAME, ROSETTE, code_image};
use super::writer::{contents_after_first, finish};

/// Pages composed between two looks at Cancel. Each look costs every thread another cut of the typefaces.
const BATCH: usize = 256;

/// Why prepared certificates were not printed after all.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// When the caller's progress function asked to stop.
    #[error("printing was cancelled")]
    Cancelled,
    /// When the PDF writer reports a fault, which it otherwise would only log.
    #[error("the PDF could not be composed: {0}")]
    Writer(String),
}

/// Told after every page how many of how many are done; `Break` cancels.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

impl Prepared {
    /// All certificates in one document. The pages are composed on every core, each share behind the same specimen of glyphs.
    pub fn single(&self, progress: Progress<'_>) -> Result<Vec<u8>, PrintError> {
        let texts = self.sheets.iter().flat_map(|sheet| &sheet.texts).chain(&self.sample);
        let specimen = specimen(texts);
        let sheets: Vec<_> = self.sheets.iter().enumerate().collect();
        let mut contents = Vec::with_capacity(sheets.len());
        for batch in sheets.chunks(BATCH) {
            for share in in_shares(batch.to_vec(), |share| self.contents(&specimen, share)) {
                for content in share? {
                    contents.push(content);
                    if progress(contents.len(), sheets.len()).is_break() {
                        return Err(PrintError::Cancelled);
                    }
                }
            }
        }
        let mut pdf = self.document(&self.batch_title());
        // Its fonts are cut to the specimen; then the composed content takes the place of it and of nothing.
        pdf.pages.push(self.page(specimen));
        pdf.pages.resize(sheets.len(), self.page(Vec::new()));
        for (index, sheet) in sheets {
            put_code(&mut pdf, sheet, index);
        }
        finish(&pdf, (&self.identity(&self.certificates), self.design.mark.as_deref()), contents)
    }

    /// What stands on these pages, compressed.
    fn contents(&self, specimen: &[Op], share: Vec<(usize, &Sheet)>) -> Result<Vec<Vec<u8>>, PrintError> {
        let mut pdf = PdfDocument::new("");
        self.stock.lend_fonts(&mut pdf);
        pdf.pages.push(self.page(specimen.to_vec()));
        pdf.pages.extend(share.into_iter().map(|(index, sheet)| self.page(self.ops(sheet, index))));
        contents_after_first(&pdf)
    }

    /// Every certificate as a document of its own, with the stem of its file name. Made one by one as the iterator is
    /// driven: whoever wants to stop, stops asking.
    pub fn each(&self) -> impl ExactSizeIterator<Item = Result<(String, Vec<u8>), PrintError>> + '_ {
        let stems = unique_stems(&self.certificates);
        self.certificates.iter().zip(&self.sheets).zip(stems).map(|((certificate, sheet), stem)| {
            let title = format!("Piagam Penghargaan {} – {}", certificate.award, certificate.recipient);
            let mut pdf = self.document(&title);
            pdf.pages.push(self.page(self.ops(sheet, 0)));
            put_code(&mut pdf, sheet, 0);
            let identity = self.identity(std::slice::from_ref(certificate));
            let bytes = finish(&pdf, (&identity, self.design.mark.as_deref()), Vec::new())?;
            Ok((stem, bytes))
        })
    }

    /// Stems of the file names that [`Self::each`] gives, in order.
    pub fn stems(&self) -> Vec<String> {
        unique_stems(&self.certificates)
    }

    fn batch_title(&self) -> String {
        match self.certificates.first() {
            Some(first) => format!("Piagam Penghargaan {}", first.occasion),
            None => "Piagam Penghargaan".to_owned(),
        }
    }

    fn document(&self, title: &str) -> PdfDocument {
        let mut pdf = PdfDocument::new(title);
        let date = OffsetDateTime::from_unix_timestamp(self.design.made_at.timestamp()).ok();
        let info = &mut pdf.metadata.info;
        *info = PdfDocumentInfo {
            document_title: title.to_owned(),
            author: self.design.heading.clone(),
            creator: "Piagam".to_owned(),
            producer: "Piagam, printpdf".to_owned(),
            subject: self.certificates.first().map(|first| first.occasion.clone()).unwrap_or_default(),
            ..PdfDocumentInfo::default()
        };
        if let Some(date) = date {
            (info.creation_date, info.modification_date, info.metadata_date) = (date, date, date);
        }
        self.stock.lend(&mut pdf);
        pdf
    }

    fn page(&self, ops: Vec<Op>) -> PdfPage {
        let (width, height) = self.design.paper.size_mm();
        PdfPage::new(Mm(single(width)), Mm(single(height)), ops)
    }

    fn ops(&self, sheet: &Sheet, index: usize) -> Vec<Op> {
        let (width, height) = self.design.paper.size_mm();
        let mut page = PageOps { ops: Vec::with_capacity(sheet.texts.len() * 6 + 16), height };
        page.ops.push(Op::SaveGraphicsState);
        let (right, down) = self.design.offset_mm;
        if (right, down) != (0.0, 0.0) {
            page.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Translate(pt(right), pt(-down)) });
        }
        if !self.design.blangko {
            // The rosette shares its centre with the flourish, wherever the texts have moved that.
            page.call(ROSETTE, width / 2.0, sheet.flourish, (1.0, 1.0));
            page.call(FRAME, 0.0, height, (1.0, 1.0));
        }
        if let Some(mark) = &self.sample {
            page.sample(mark, width);
        }
        if !self.design.blangko {
            page.call(FLOURISH, width / 2.0, sheet.flourish, (1.0, 1.0));
            if let Some(place) = sheet.emblem {
                page.image(EMBLEM, place);
            }
        }
        for text in &sheet.texts {
            page.text(text, [1.0, 0.0, 0.0, 1.0, text.left, height - text.baseline]);
        }
        if let Some((_, place)) = &sheet.code {
            page.image(&code_name(index), *place);
        }
        page.ops.push(Op::RestoreGraphicsState);
        page.ops
    }

    /// Names a document by what is in it: the same certificates get the same identifier, at any time and anywhere.
    fn identity(&self, certificates: &[Certificate]) -> String {
        let mut hash = blake3::Hasher::new();
        hash.update(self.design_hash.as_bytes());
        for certificate in certificates {
            hash.update(format!("{certificate:?}").as_bytes());
        }
        hash.finalize().to_hex()[..32].to_owned()
    }
}

fn put_code(pdf: &mut PdfDocument, sheet: &Sheet, index: usize) {
    if let Some((code, _)) = &sheet.code {
        pdf.resources.xobjects.map.insert(XObjectId(code_name(index)), code_image(code));
    }
}

/// The name of a page's code among the resources.
fn code_name(index: usize) -> String {
    format!("Asal{index}")
}

/// File names for all, with a number behind those that would overwrite another.
fn unique_stems(certificates: &[Certificate]) -> Vec<String> {
    let mut taken = std::collections::HashSet::new();
    let stem = |certificate: &Certificate| {
        let stem = file_stem(certificate);
        let tries = (1..).map(|n| if n == 1 { stem.clone() } else { format!("{stem}-{n}") });
        // Windows and macOS take `A.pdf` and `a.pdf` for one file.
        { tries }.find(|candidate| taken.insert(candidate.to_lowercase())).unwrap_or(stem)
    };
    certificates.iter().map(stem).collect()
}
